package health.attune.access.staff.web;

import health.attune.pages.Faults;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Days as a form sends them, and the moments they begin and end at a site. */
final class Days {

    private Days() {}

    static Optional<Instant> start(String day, ZoneId zone, String field, Faults faults) {
        return parse(day, field, faults).map(date -> date.atStartOfDay(zone).toInstant());
    }

    /** The first moment after that day. */
    static Optional<Instant> end(String day, ZoneId zone, String field, Faults faults) {
        return parse(day, field, faults)
                .map(date -> date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Optional<LocalDate> parse(String day, String field, Faults faults) {
        if (day.isBlank()) return Optional.empty();
        try {
            var date = LocalDate.parse(day.strip());
            if (date.getYear() >= 2000 && date.getYear() < 2200) return Optional.of(date);
        } catch (DateTimeException e) {
            // said below
        }
        faults.add(field, "access.day");
        return Optional.empty();
    }
}
