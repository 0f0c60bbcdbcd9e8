package health.attune.imports.rows;

import health.attune.imports.mapping.DayFormat;
import health.attune.imports.mapping.PersonFact;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When somebody was born: a day, a year, or a year reckoned from their age. */
final class BirthReader {
    private static final int OLDEST = 125;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}(\\.0)?");

    private final DayFormat format;
    private final LocalDate answered;
    private @Nullable LocalDate day;
    private @Nullable Integer year;

    BirthReader(DayFormat format, LocalDate answered) {
        this.format = format;
        this.answered = answered;
    }

    /** Takes what is told; returns what is wrong with it, or null. */
    @Nullable
    String read(PersonFact fact, String told) {
        if (fact == PersonFact.BIRTH_DATE) {
            day = format.day(told).orElse(null);
            if (day == null) return "birth-date";
            return keep(day.isAfter(answered) ? answered.getYear() + 1 : day.getYear());
        }
        if (!WHOLE.matcher(told).matches()) return fact.field();
        int number = Integer.parseInt(told.replace(".0", ""));
        if (fact == PersonFact.BIRTH_YEAR) return keep(number);
        return number > OLDEST ? "age" : keep(answered.getYear() - number);
    }

    @Nullable
    LocalDate day() {
        return day;
    }

    @Nullable
    Integer year() {
        return year;
    }

    private @Nullable String keep(int found) {
        year = found;
        if (found > answered.getYear()) return "before-birth";
        return found < answered.getYear() - OLDEST ? "birth-year" : null;
    }
}
