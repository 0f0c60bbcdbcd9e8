package health.attune.caseload.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its figure, from a day on.
 *
 * @param ofSite whether it is the site's own, in the place of the one that holds everywhere
 * @param source where the figure comes from, or why the site changed it
 * @param by who changed it there; null for one that holds everywhere
 */
public record DatedRule(
        Rule rule,
        int figure,
        LocalDate from,
        boolean ofSite,
        String source,
        @Nullable String by) {}
