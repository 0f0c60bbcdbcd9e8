package health.attune.programs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the care team of an episode, or who was.
 *
 * @param id of the membership
 * @param role the word of their discipline
 * @param until null while they are on it
 */
public record TeamMember(
        UUID id,
        UUID episodeId,
        UUID accountId,
        String role,
        boolean lead,
        Instant since,
        @Nullable Instant until) {

    public boolean isNow() {
        return until == null;
    }

    /** That member of staff joined or left a team; published in the same transaction. */
    public record Changed(UUID accountId) {}
}
