package health.attune.simulator.care;

import health.attune.simulator.chance.Chance;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When on a day something happens: at the site in its opening hours, elsewhere from morning to night. */
final class Hours {

    private Hours() {}

    static Instant ofWork(Chance chance, LocalDate day, ZoneId zone) {
        return after(workday(day).atTime(8, 0).atZone(zone), chance.below(9 * 60 * 60));
    }

    static Instant ofLife(Chance chance, LocalDate day, ZoneId zone) {
        return after(day.atTime(7, 0).atZone(zone), chance.below(15 * 60 * 60));
    }

    /** The day itself, or the Friday before it. */
    static LocalDate workday(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) return day.minusDays(1);
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) return day.minusDays(2);
        return day;
    }

    private static Instant after(ZonedDateTime from, int seconds) {
        return from.toInstant().plusSeconds(seconds);
    }
}
