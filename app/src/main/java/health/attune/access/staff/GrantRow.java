package health.attune.access.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role of a member of staff, past, present or to come. */
public record GrantRow(
        UUID id,
        String role,
        @Nullable UUID siteId,
        @Nullable UUID programId,
        Instant startsAt,
        @Nullable Instant endsAt) {

    public boolean isOver(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }
}
