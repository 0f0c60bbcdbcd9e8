package health.attune.appointments.calendars.web;

import health.attune.appointments.calendars.Calendars;
import health.attune.today.Week;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a calendar says; what can't be read is left out.
 *
 * @param of the account whose days they are; null for the reader's own
 * @param day within the days that are shown; null for today
 * @param view {@code day}, or a week
 */
record CalendarAsked(
        @Nullable UUID of, @Nullable String day, @Nullable String view) {

    UUID whose(UUID reader) {
        return of == null ? reader : of;
    }

    boolean isDay() {
        return "day".equals(view);
    }

    LocalDate dayOr(LocalDate today) {
        try {
            var asked = day == null ? today : LocalDate.parse(day);
            return Math.abs(asked.getYear() - today.getYear()) > 20 ? today : asked;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    Calendars.Asked days(UUID reader, LocalDate today) {
        var within = dayOr(today);
        if (isDay()) return new Calendars.Asked(whose(reader), within, 1);
        return new Calendars.Asked(whose(reader), Week.of(within).monday(), 7);
    }
}
