package health.attune.appointments;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.UUID;

/**
 * The next appointment of a person.
 *
 * @param key what it was asked by
 * @param lead who of the staff leads it
 */
public record Next(UUID key, Instant at, String mode, UUID lead) {

    /**
     * Of whom it is asked.
     *
     * @param within what carries other labels than these is not told
     */
    public record Asked(UUID key, UUID personId, Labels within) {}
}
