package health.attune.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The form in which names are compared: lower case, without accents and signs, the same however it was typed. Letters
 * of other scripts stay as they are; only marks that are optional in writing are dropped.
 */
public final class NameKey {
    /** Accents of Latin, Greek and Cyrillic letters; Hebrew points; Arabic vowel signs and lengthening. */
    private static final Pattern OPTIONAL_MARKS = Pattern.compile(
            "[\\u0300-\\u036F\\u0591-\\u05BD\\u05BF-\\u05C7\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u0640]");

    private static final Pattern SIGNS_WITHIN = Pattern.compile("['’‘ʻʼʹ`´·.]");
    private static final Pattern ALL_ELSE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ł", "l"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("ŋ", "n"));

    private NameKey() {}

    /** The key of a name, its words parted by one space; empty when there is no letter or digit in it. */
    public static String of(String... parts) {
        var text = String.join(" ", parts);
        text = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        text = OPTIONAL_MARKS.matcher(text).replaceAll("");
        text = SIGNS_WITHIN.matcher(text).replaceAll("");
        for (var letter : LETTERS.entrySet()) text = text.replace(letter.getKey(), letter.getValue());
        text = Normalizer.normalize(text, Normalizer.Form.NFC);
        return ALL_ELSE.matcher(text).replaceAll(" ").strip();
    }

    /** The words of a key. */
    static List<String> words(String key) {
        return key.isEmpty() ? List.of() : List.of(key.split(" ", -1));
    }
}
