package health.attune.groups;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody takes part in a group, or did.
 *
 * @param labels of the group's program, where its records are protected
 */
public record Membership(
        UUID id,
        UUID groupId,
        UUID personId,
        Instant since,
        @Nullable Instant until,
        Labels labels) {

    public boolean isNow() {
        return until == null;
    }

    /** One with the group it is of. */
    public record Told(Membership membership, Group group) {}
}
