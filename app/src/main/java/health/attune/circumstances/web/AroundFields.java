package health.attune.circumstances.web;

import health.attune.circumstances.Around;
import health.attune.pages.forms.Typed;
import java.time.DateTimeException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as it is typed: a year, with a month and a day where they are known.
 *
 * @param prefix of the ids of the three fields
 */
record AroundFields(
        String prefix,
        @Nullable String year,
        @Nullable String month,
        @Nullable String day) {
    private static final int EARLIEST = 1900;

    /** Null where it can't be read; then the fault is told. */
    @Nullable
    Around read(Typed typed) {
        var readYear = year(typed);
        var readMonth = month(typed);
        var readDay = number(day);
        if (readDay != null && readMonth == null) typed.faults().add(prefix + "month", "circumstances.fault.month");
        if (readYear == null) return null;
        try {
            return Around.of(readYear, readMonth, readDay);
        } catch (DateTimeException e) {
            typed.faults().add(prefix + "day", "circumstances.fault.day");
            return null;
        }
    }

    private @Nullable Integer year(Typed typed) {
        var text = typed.text(prefix + "year", year, 10);
        if (text == null) {
            typed.faults().add(prefix + "year", "pages.fault.missing");
            return null;
        }
        if (text.matches("\\d{4}") && Integer.parseInt(text) >= EARLIEST) return Integer.parseInt(text);
        typed.faults().add(prefix + "year", "circumstances.fault.year");
        return null;
    }

    private @Nullable Integer month(Typed typed) {
        if (month == null || month.isBlank()) return null;
        var months = IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).toList();
        return Integer.valueOf(typed.choice(prefix + "month", month, months));
    }

    /** What is no number is like a day that no month has. */
    private static @Nullable Integer number(@Nullable String text) {
        if (text == null || text.isBlank()) return null;
        return text.strip().matches("\\d{1,2}") ? Integer.valueOf(text.strip()) : Integer.valueOf(0);
    }
}
