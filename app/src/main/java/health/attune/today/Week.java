package health.attune.today;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The seven days from a Monday on, on every page and in both languages: so that a weekend stands together. */
public record Week(LocalDate monday) {

    /** The one that has that day. */
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(monday) && !day.isAfter(sunday());
    }

    public Week next() {
        return new Week(monday.plusWeeks(1));
    }

    public Week previous() {
        return new Week(monday.minusWeeks(1));
    }
}
