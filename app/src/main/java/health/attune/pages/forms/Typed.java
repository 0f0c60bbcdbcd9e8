package health.attune.pages.forms;

import health.attune.pages.Faults;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Reads what was typed into a form: without blanks around it, bounded, of signs that can be kept; else a fault. */
public final class Typed {
    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);
    private final Faults faults;

    public Typed(Faults faults) {
        this.faults = faults;
    }

    /** The text; null when nothing was typed. */
    public @Nullable String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) return null;
        var text = value.strip().replace("\r\n", "\n");
        if (text.length() > longest) faults.add(field, "pages.fault.long", longest);
        if (text.codePoints().anyMatch(Typed::cannotBeKept)) faults.add(field, "pages.fault.signs");
        return text;
    }

    /** The text; empty, and a fault, when nothing was typed. */
    public String needed(String field, @Nullable String value, int longest) {
        var text = text(field, value, longest);
        if (text == null) faults.add(field, "pages.fault.missing");
        return text == null ? "" : text;
    }

    /** The day, as a browser's date field sends it; null when none was typed or it is none. */
    public @Nullable LocalDate day(String field, @Nullable String value) {
        if (value == null || value.isBlank()) return null;
        var day = parsed(value.strip());
        if (day == null) faults.add(field, "pages.fault.day");
        return day;
    }

    /** The time, as a browser's time field sends it; null, and a fault, where it is none. */
    public @Nullable LocalTime time(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            faults.add(field, "pages.fault.missing");
            return null;
        }
        try {
            return LocalTime.parse(value.strip());
        } catch (DateTimeParseException e) {
            faults.add(field, "pages.fault.time");
            return null;
        }
    }

    /** One of those words; the first of them, and a fault, when it is none. */
    public String choice(String field, @Nullable String value, Collection<String> words) {
        if (value != null && words.contains(value)) return value;
        faults.add(field, "pages.fault.choice");
        return words.iterator().next();
    }

    public Faults faults() {
        return faults;
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.isBefore(EARLIEST) || day.getYear() > 9999 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean cannotBeKept(int sign) {
        if (sign == '\n' || sign == '\t') return false;
        return Character.isISOControl(sign) || Character.getType(sign) == Character.SURROGATE;
    }
}
