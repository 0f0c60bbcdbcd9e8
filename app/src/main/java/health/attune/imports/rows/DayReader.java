package health.attune.imports.rows;

import health.attune.appointments.Plan;
import health.attune.imports.mapping.Cell;
import health.attune.imports.mapping.DayRule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads days out of columns.
 *
 * @param today of the site
 */
record DayReader(LocalDate today) {
    private static final List<DateTimeFormatter> TIMES = Stream.of("h:mm[ ]a", "H:mm", "h[ ]a")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.US))
            .toList();
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** A day that has been; empty where the cell is, or holds none, which is refused. */
    Optional<LocalDate> past(Cells cells, DayRule.FromColumn rule) {
        var day = any(cells, rule);
        if (day.isPresent() && day.get().isAfter(today)) {
            cells.refuse(rule.column(), "future");
            return Optional.empty();
        }
        return day;
    }

    /** A day that is still to come, or today. */
    Optional<LocalDate> coming(Cells cells, DayRule.FromColumn rule) {
        var day = any(cells, rule);
        if (day.isPresent() && day.get().isBefore(today)) {
            cells.refuse(rule.column(), "appointment-past");
            return Optional.empty();
        }
        return day;
    }

    /** A time of day as it is written in the United States, or by 24 hours; empty where it is none and refused. */
    static Optional<LocalTime> time(Cells cells, Cell cell) {
        var written = cells.told(cell);
        for (var format : TIMES) {
            try {
                return Optional.of(LocalTime.parse(written, format));
            } catch (DateTimeParseException e) {
                // The next may fit.
            }
        }
        cells.refuse(Cells.column(cell), "time");
        return Optional.empty();
    }

    /** How long an appointment lasts; empty where it can't last so, which is refused. */
    static Optional<Integer> minutes(Cells cells, Cell cell) {
        var written = cells.told(cell);
        if (written.matches("\\d{1,3}")) {
            int minutes = Integer.parseInt(written);
            if (minutes >= Plan.FEWEST_MINUTES && minutes <= Plan.MOST_MINUTES) return Optional.of(minutes);
        }
        cells.refuse(Cells.column(cell), "minutes", Plan.FEWEST_MINUTES, Plan.MOST_MINUTES);
        return Optional.empty();
    }

    /** Whenever it is. */
    Optional<LocalDate> any(Cells cells, DayRule.FromColumn rule) {
        var written = cells.text(rule.column());
        if (written.isEmpty()) return Optional.empty();
        var day = rule.format().day(written).filter(one -> !one.isBefore(EARLIEST));
        if (day.isEmpty()) cells.refuse(rule.column(), "day");
        return day;
    }
}
