package health.attune.breakglass;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The limits in force.
 *
 * @param minutesOpen how long a record stays open
 * @param workingDays within how many working days of the site it is reviewed
 * @param unusualFrom so many by one clinician in 30 days, or more, are pointed out
 * @param searchesAnHour how often one account may look for somebody
 */
record Limits(int minutesOpen, int workingDays, int unusualFrom, int searchesAnHour) {

    Duration life() {
        return Duration.ofMinutes(minutesOpen);
    }

    /** The end of the last of the working days that follow; days from Monday to Friday, as the site counts them. */
    Instant reviewBy(Instant began, ZoneId zone) {
        var day = began.atZone(zone).toLocalDate();
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) left--;
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
