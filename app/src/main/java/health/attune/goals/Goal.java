package health.attune.goals;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to reach, as it reads now.
 *
 * @param wordingId which wording these words are; a new one says which it follows
 * @param wordings how many wordings there have been, this one counted
 * @param writtenBy the account that wrote these words
 * @param ending how it ended; null while it is open
 */
public record Goal(
        UUID id,
        UUID personId,
        long wordingId,
        String words,
        int wordings,
        Instant writtenAt,
        Author writtenBy,
        @Nullable Ending ending,
        Labels labels) {

    /** How a goal may end; both are fine, and both can be undone. */
    public enum Outcome {
        REACHED,
        LET_GO
    }

    /** Who wrote or ended it. */
    public record Author(UUID accountId, String name) {}

    /** When it ended, how, and who said so. */
    public record Ending(Outcome outcome, Instant at, Author by) {}

    public boolean isOpen() {
        return ending == null;
    }
}
