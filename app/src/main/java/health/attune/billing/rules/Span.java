package health.attune.billing.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both among them.
 *
 * @param until null while open
 */
public record Span(LocalDate from, @Nullable LocalDate until) {
    public Span {
        if (until != null && until.isBefore(from)) throw new IllegalArgumentException("It ends after it began.");
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether a day of that month is among them. */
    public boolean touches(YearMonth month) {
        return !from.isAfter(month.atEndOfMonth()) && (until == null || !until.isBefore(month.atDay(1)));
    }

    /** Whether some day is among both. */
    boolean meets(Span other) {
        return (other.until == null || !from.isAfter(other.until)) && (until == null || !other.from.isAfter(until));
    }
}
