package health.attune.programs;

import health.attune.pages.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

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

    /** Somebody who works where a person is served, and could be on their team. */
    public record Colleague(UUID accountId, String name, Discipline discipline) {}

    /** Only somebody who holds that role in the program, or at its site, can join a team there. */
    public static final class NotOnStaffHere extends Refusal {
        NotOnStaffHere() {
            super(HttpStatus.UNPROCESSABLE_ENTITY, "programs.refused.not-on-staff-here");
        }
    }
}
