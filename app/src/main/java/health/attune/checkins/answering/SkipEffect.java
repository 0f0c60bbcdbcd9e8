package health.attune.checkins.answering;

import health.attune.instruments.Formula;
import health.attune.instruments.MissingRule;

/**
 * What skipping a question does to what can be told afterwards.
 *
 * @param most how many may be skipped before there is no total
 */
public record SkipEffect(Kind kind, int most) {

    /** Each has a sentence of its own. */
    public enum Kind {
        /** It is part of no total. */
        NONE,
        /** Not answering is an answer here: somebody will ask in person. */
        ASKED_IN_PERSON,
        /** An answer about safety is never made up: no total without it. */
        SAFETY,
        /** This total needs every answer. */
        NO_TOTAL,
        /** As many were skipped as the total allows. */
        ONE_TOO_MANY,
        /** The total becomes an estimate. */
        ESTIMATE,
        /** The others are enough. */
        ENOUGH
    }

    public static SkipEffect of(Question question, Questions questions) {
        var item = question.item().linkId();
        if (question.item().traits().declinedAs().isPresent()) return new SkipEffect(Kind.ASKED_IN_PERSON, 0);
        return question.instrument().scores().stream()
                .map(score -> score.formula())
                .filter(formula -> formula.method() != Formula.Method.SUM_OF_SCORES)
                .filter(formula -> formula.parts().size() > 1 && formula.parts().contains(item))
                .findFirst()
                .map(formula -> of(formula, item, questions.skippedBeside(question, formula.parts())))
                .orElse(new SkipEffect(Kind.NONE, 0));
    }

    private static SkipEffect of(Formula formula, String item, int skipped) {
        var rule = formula.missing();
        if (rule.neverImpute().contains(item)) return new SkipEffect(Kind.SAFETY, 0);
        if (rule.method() == MissingRule.Method.ANSWERED_ANY) return new SkipEffect(Kind.ENOUGH, 0);
        if (rule.most() == 0) return new SkipEffect(Kind.NO_TOTAL, 0);
        return new SkipEffect(skipped >= rule.most() ? Kind.ONE_TOO_MANY : Kind.ESTIMATE, rule.most());
    }
}
