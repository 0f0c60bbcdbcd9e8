package health.attune.imports.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** How days are written in a column; a day that no calendar has is no day. */
public record DayFormat(DateTimeFormatter formatter) {
    private static final LocalDate SAMPLE = LocalDate.of(1950, 12, 31);

    static final DayFormat ISO = new DayFormat(DateTimeFormatter.ISO_LOCAL_DATE);

    static DayFormat read(Fields block) {
        var pattern = block.optionalText("format").orElse("yyyy-MM-dd");
        return of(pattern).orElseGet(() -> {
            block.problem(
                    "format",
                    "\"" + pattern + "\" does not tell day, month and a year of four digits;"
                            + " an example is MM/dd/yyyy.");
            return ISO;
        });
    }

    /** Empty where the pattern does not tell day, month and the year in four digits. */
    static Optional<DayFormat> of(String pattern) {
        try {
            var formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT);
            var written = formatter.format(SAMPLE.atTime(12, 0));
            return LocalDate.parse(written, formatter).equals(SAMPLE)
                    ? Optional.of(new DayFormat(formatter))
                    : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException | ClassCastException e) {
            return Optional.empty(); // the last one Java throws itself, for "B" beside "y" and others of its letters
        }
    }

    public Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written, formatter));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
