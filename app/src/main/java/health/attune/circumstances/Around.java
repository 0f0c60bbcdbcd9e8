package health.attune.circumstances;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day, or the month or the year that it fell in where the day is not known.
 *
 * @param first the first day that is meant
 */
public record Around(LocalDate first, Known known) {

    /** How exactly it is known. */
    public enum Known {
        DAY,
        MONTH,
        YEAR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Known ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Around {
        first = switch (known) {
            case DAY -> first;
            case MONTH -> first.withDayOfMonth(1);
            case YEAR -> first.withDayOfYear(1);
        };
    }

    public static Around day(LocalDate day) {
        return new Around(day, Known.DAY);
    }

    public static Around month(YearMonth month) {
        return new Around(month.atDay(1), Known.MONTH);
    }

    /**
     * @param month 1 to 12; null where it is not known, and then the day is not known either
     * @throws DateTimeException where there is no such day
     */
    public static Around of(int year, @Nullable Integer month, @Nullable Integer day) {
        if (month == null) return new Around(LocalDate.of(year, 1, 1), Known.YEAR);
        if (day == null) return new Around(LocalDate.of(year, month, 1), Known.MONTH);
        return day(LocalDate.of(year, month, day));
    }

    /** The last day that is meant. */
    public LocalDate last() {
        return switch (known) {
            case DAY -> first;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }

    public @Nullable Integer month() {
        return known == Known.YEAR ? null : first.getMonthValue();
    }

    public @Nullable Integer dayOfMonth() {
        return known == Known.DAY ? first.getDayOfMonth() : null;
    }
}
