package health.attune.caseload;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody of the team wants an episode looked at.
 *
 * @param words why, in theirs
 * @param by their name
 */
public record Flag(UUID id, String words, String by, Instant at) {
    public static final int MOST = 200;

    /** One that was lowered, and by whom. */
    public record Lowered(Flag flag, String by, Instant at) {}
}
