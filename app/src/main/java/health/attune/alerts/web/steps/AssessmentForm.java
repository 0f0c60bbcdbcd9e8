package health.attune.alerts.web.steps;

import health.attune.alerts.handling.Assessment;
import health.attune.alerts.handling.Terms;
import health.attune.database.Ids;
import health.attune.pages.forms.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A judgment as it is typed.
 *
 * @param screening the interview it rests on; empty for the clinician's own judgment
 * @param also other alerts that the same conversation answers
 */
public record AssessmentForm(
        @Nullable Integer version,
        @Nullable String screening,
        @Nullable String risk,
        @Nullable String words,
        @Nullable String means,
        @Nullable String present,
        @Nullable String action,
        @Nullable String actionWords,
        @Nullable List<String> also) {
    private static final int WORDS = 4000;
    private static final int PRESENT = 400;
    private static final int ACTION_WORDS = 1000;
    static final AssessmentForm BLANK = new AssessmentForm(null, null, null, null, null, null, null, null, null);

    Assessment.Judgment read(Typed typed, List<Terms.Term> risks, List<Terms.Term> actions) {
        var riskTyped = typed.choice("risk", risk, codes(risks));
        var actionTyped = action == null || action.isEmpty() ? null : typed.choice("action", action, codes(actions));
        boolean needed = risks.stream()
                .anyMatch(term -> term.needsAction() && term.code().equals(riskTyped));
        if (needed && actionTyped == null) typed.faults().add("action", "alerts.refused.action");
        return new Assessment.Judgment(
                Ids.read(screening),
                riskTyped,
                typed.needed("words", words, WORDS),
                typed.choice("means", means, Assessment.MEANS),
                typed.needed("present", present, PRESENT),
                actionTyped,
                typed.text("actionWords", actionWords, ACTION_WORDS));
    }

    /** The other alerts that were ticked. */
    public List<UUID> others() {
        return also == null
                ? List.of()
                : also.stream()
                        .flatMap(id -> java.util.stream.Stream.ofNullable(Ids.read(id)))
                        .toList();
    }

    static List<String> codes(List<Terms.Term> terms) {
        return terms.stream().map(Terms.Term::code).toList();
    }
}
