package health.attune.access.staff.web;

import health.attune.pages.Faults;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

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

    static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
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
