package health.attune.imports.rows;

import health.attune.imports.mapping.DayRule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads days out of columns.
 *
 * @param today of the site
 */
record DayReader(LocalDate today) {
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

    /** Whenever it is. */
    Optional<LocalDate> any(Cells cells, DayRule.FromColumn rule) {
        var written = cells.text(rule.column());
        if (written.isEmpty()) return Optional.empty();
        var day = rule.format().day(written).filter(one -> !one.isBefore(EARLIEST));
        if (day.isEmpty()) cells.refuse(rule.column(), "day");
        return day;
    }
}
