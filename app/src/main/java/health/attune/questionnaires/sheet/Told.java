package health.attune.questionnaires.sheet;

import health.attune.instruments.norms.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the language of the page, and where it comes from.
 *
 * @param standing {@code read}, {@code to-verify} or {@code ours}; null where no source is named
 * @param source in the words of the catalogue, which are English
 */
public record Told(
        String words, @Nullable String standing, @Nullable String source) {

    static Told plain(String words) {
        return new Told(words, null, null);
    }

    /** In the words of the catalogue alone. */
    static Told quoted(String source) {
        return new Told("", null, source);
    }

    static Told of(String words, Source source) {
        return new Told(words, InstrumentWords.word(source.standing()), source.words());
    }

    static Told of(String words, Optional<Source> source) {
        return source.map(s -> of(words, s)).orElseGet(() -> plain(words));
    }
}
