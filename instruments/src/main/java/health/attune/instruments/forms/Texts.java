package health.attune.instruments.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The same words in one or more languages, keyed by BCP 47 language tag ({@code en}, {@code es}).
 *
 * @param byLanguage at least one language; no text is blank
 */
public record Texts(Map<String, String> byLanguage) {

    public Texts {
        if (byLanguage.isEmpty()) throw new IllegalArgumentException("A text needs words in at least one language.");
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static Texts english(String words) {
        return new Texts(Map.of("en", words));
    }

    /** The words in exactly this language, or empty: nothing is ever translated on the way. */
    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /** The words in this language, else in English, else in the first language there is; for words of ours only. */
    public String closestTo(String language) {
        return in(language)
                .or(() -> in("en"))
                .orElseGet(() -> byLanguage.values().iterator().next());
    }

    public Set<String> languages() {
        return byLanguage.keySet();
    }
}
