package health.attune.billing.rules;

import health.attune.instruments.definitions.Section;
import health.attune.instruments.definitions.Sources;
import health.attune.instruments.forms.Texts;
import health.attune.instruments.norms.Source;
import java.util.Map;

/**
 * Where a rule comes from.
 *
 * @param words in English, and in Spanish where somebody wrote them
 */
public record Cited(Source.Standing standing, Texts words) {

    /** As all definitions say it, with the Spanish words beside: {@code {read: …, es: …}}. */
    static Cited of(Section section) {
        var source = Sources.read(section);
        var words = section.optionalText("es")
                .map(spanish -> new Texts(Map.of("en", source.words(), "es", spanish)))
                .orElseGet(() -> Texts.english(source.words()));
        return new Cited(source.standing(), words);
    }
}
