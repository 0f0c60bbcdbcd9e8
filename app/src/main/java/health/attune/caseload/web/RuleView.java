package health.attune.caseload.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as a page tells of it.
 *
 * @param told the rule in a sentence, with its figure
 * @param source where the figure comes from, or who changed it here and why
 * @param coming what is to hold from a later day on
 * @param past what held before
 * @param changeHref null where the reader may not change it
 */
public record RuleView(
        String name,
        String told,
        Sentence source,
        List<Sentence> coming,
        List<Sentence> past,
        @Nullable String changeHref) {

    /**
     * In the language of the reader, but for what ends it.
     *
     * @param english the source as it is written; null where somebody of the site gave the reason in their words
     */
    public record Sentence(String words, @Nullable String english) {}
}
