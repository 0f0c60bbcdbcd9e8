package health.attune.rosters;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty that comes every week.
 *
 * @param until the last day on which it begins; null while open
 */
public record Shift(
        UUID id,
        UUID siteId,
        UUID accountId,
        DayOfWeek weekday,
        Hours hours,
        LocalDate from,
        @Nullable LocalDate until) {

    boolean beginsOn(LocalDate day) {
        return day.getDayOfWeek() == weekday && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
