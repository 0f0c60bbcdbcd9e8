package health.attune.assets;

import health.attune.instruments.trajectory.Signal;
import java.util.Map;

/**
 * Something worth talking about; it starts a conversation and nothing by itself.
 *
 * @param sentence the reason with its figures, by language
 */
public record Noticed(Signal.Kind kind, Map<String, String> sentence) {

    public Noticed {
        sentence = Map.copyOf(sentence);
    }

    static Noticed of(Signal signal) {
        return new Noticed(signal.kind(), signal.sentence().byLanguage());
    }

    /** The reason in that language, else in English. */
    public String in(String language) {
        return sentence.getOrDefault(language, sentence.getOrDefault("en", ""));
    }
}
