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
        String source,
        List<String> coming,
        List<String> past,
        @Nullable String changeHref) {}
