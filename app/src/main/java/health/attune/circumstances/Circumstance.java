package health.attune.circumstances;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a person's life.
 *
 * @param words how they say it
 * @param until the same as from for what happened once, null for what still lasts
 * @param byPerson entered by the person; else by staff for them
 */
public record Circumstance(
        UUID id,
        UUID personId,
        Kind kind,
        @Nullable String words,
        Around from,
        @Nullable Around until,
        boolean byPerson) {
    public static final int LONGEST_WORDS = 1_000;

    public Circumstance {
        if (until != null && until.last().isBefore(from.first()))
            throw new IllegalArgumentException("It ends after it began.");
        if (words != null && (words.isBlank() || words.length() > LONGEST_WORDS))
            throw new IllegalArgumentException("The words are some, and not endless.");
    }

    public boolean lasts() {
        return until == null;
    }

    public boolean happenedOnce() {
        return from.equals(until);
    }

    /** The same, told anew: it ended then. */
    Circumstance endedIn(UUID newId, Around end) {
        return new Circumstance(newId, personId, kind, words, from, end, byPerson);
    }
}
