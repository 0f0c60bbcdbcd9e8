package health.attune.circumstances;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in a person's life.
 *
 * @param words how they say it
 * @param toOn null for what still lasts
 * @param byPerson entered by the person; else by staff for them
 */
public record Circumstance(
        UUID id,
        UUID personId,
        Kind kind,
        @Nullable String words,
        LocalDate fromOn,
        @Nullable LocalDate toOn,
        boolean byPerson) {

    public Circumstance {
        if (toOn != null && toOn.isBefore(fromOn)) throw new IllegalArgumentException("It ends after it began.");
    }
}
