package health.attune.pages;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;

/** What a page says, in the language of the person who reads it. */
public record Words(Locale locale, MessageSource messages) {
    private static final List<Locale> LANGUAGES = List.of(Locale.US, Locale.of("es", "US"));
    /** Formats are made once: pages say hundreds of days and numbers. */
    private static final Map<Locale, DateTimeFormatter> DAYS = new ConcurrentHashMap<>();

    private static final Map<Locale, NumberFormat> NUMBERS = new ConcurrentHashMap<>();
    private static final int FIRST_GROUPED = 1_000;

    /** The one of our languages that is nearest to what a browser asks for. */
    public static Locale spoken(Locale asked) {
        return LANGUAGES.stream()
                .filter(ours -> ours.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(Locale.US);
    }

    /** The sentence of that key; an unknown key is an error, never shown to a person. */
    public String say(String key, Object... facts) {
        return messages.getMessage(key, facts, locale);
    }

    /** A date as people of that locale write it, such as {@code Nov 21, 2026} or {@code 21 nov 2026}. */
    public String day(LocalDate day) {
        return DAYS.computeIfAbsent(locale, Words::dayFormat).format(day);
    }

    /** A moment in the zone of the site it belongs to, with that zone named. */
    public String moment(Instant moment, ZoneId zone) {
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
        var at = moment.atZone(zone);
        return at.format(format.withLocale(locale)) + " "
                + DateTimeFormatter.ofPattern("z", locale).format(at);
    }

    /** The time of day in the zone of the site it belongs to, with that zone named. */
    public String time(Instant moment, ZoneId zone) {
        var at = moment.atZone(zone);
        return at.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale)) + " "
                + DateTimeFormatter.ofPattern("z", locale).format(at);
    }

    /** A number with at most one decimal. */
    public String number(double value) {
        return number(value, 1);
    }

    /** A number with at most so many decimals. */
    public String number(double value, int decimals) {
        if (value == Math.rint(value) && value >= 0 && value < FIRST_GROUPED) return Integer.toString((int) value);
        var format = (NumberFormat)
                NUMBERS.computeIfAbsent(locale, NumberFormat::getInstance).clone();
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private static DateTimeFormatter dayFormat(Locale locale) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale);
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    /** The order of names in that language. */
    public Collator order() {
        return Collator.getInstance(locale);
    }

    public boolean isSpanish() {
        return "es".equals(locale.getLanguage());
    }
}
