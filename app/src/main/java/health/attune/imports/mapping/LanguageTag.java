package health.attune.imports.mapping;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** The name of a language as the internet writes it, such as {@code en} or {@code es-MX}. */
public final class LanguageTag {

    private LanguageTag() {}

    public static boolean isOne(String text) {
        try {
            return !new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
