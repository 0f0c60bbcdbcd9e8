package health.attune.rosters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff is away from a site.
 *
 * @param lastDay the last day away
 * @param from the beginning of the first day at the site
 * @param until the end of the last day at the site, or earlier where somebody ended it
 * @param coverId who covers; null where nobody does, so that roster and fallback do
 */
public record Absence(
        UUID id,
        UUID accountId,
        UUID siteId,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant from,
        Instant until,
        @Nullable UUID coverId) {

    boolean isWithin(Instant first, Instant last) {
        return from.isBefore(last) && until.isAfter(first);
    }
}
