package health.attune.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a person, understood: beginnings of names, and one of birth date, phone number, e-mail
 * address or identifier.
 */
public record Sought(
        List<String> beginnings,
        @Nullable LocalDate bornOn,
        @Nullable String phoneKey,
        @Nullable String email,
        @Nullable String identifier) {
    private static final int LONGEST = 100;

    /** Dates are read as {@code 1990-05-17} and in the order of that language. */
    public static Sought of(String typed, Locale locale) {
        var text = (typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed).replaceAll("\\p{Cntrl}", " ");
        var names = new ArrayList<String>();
        LocalDate bornOn = null;
        String email = null;
        String identifier = null;
        for (var word : text.strip().split("\\s+", -1)) {
            var day = day(word, locale);
            if (day != null) bornOn = day;
            else if (word.indexOf('@') > 0) email = word.toLowerCase(Locale.ROOT);
            else if (word.chars().anyMatch(Character::isDigit)) identifier = word;
            else names.addAll(NameKey.words(NameKey.of(word)));
        }
        var phoneKey = new Profile.Reach(identifier == null ? null : digits(text), null, null, null).phoneKey();
        return new Sought(List.copyOf(names), bornOn, phoneKey, email, identifier);
    }

    boolean isNothing() {
        return beginnings.isEmpty() && bornOn == null && email == null && identifier == null;
    }

    /** The beginnings as PostgreSQL searches for them; keys hold letters and digits only, so nothing needs escaping. */
    String asTextQuery() {
        return String.join(
                " & ", beginnings.stream().map(word -> "'" + word + "':*").toList());
    }

    private static String digits(String text) {
        return text.replaceAll("[^\\d+() .-]", "");
    }

    private static @Nullable LocalDate day(String word, Locale locale) {
        try {
            if (word.matches("\\d{4}-\\d{2}-\\d{2}")) return LocalDate.parse(word);
            if (word.matches("\\d{1,2}/\\d{1,2}/\\d{4}"))
                return LocalDate.parse(
                        word, DateTimeFormatter.ofPattern(locale.getLanguage().equals("es") ? "d/M/yyyy" : "M/d/yyyy"));
            return null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
