package health.attune.instruments.change;

import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.norms.Comparison;
import health.attune.instruments.norms.Reference;
import health.attune.instruments.norms.Source;
import health.attune.instruments.norms.Threshold;
import health.attune.instruments.norms.Verdict;
import java.util.Optional;

/**
 * Clinically significant change: reliable, and across the boundary between the clinical and the functional side.
 * Recovery and deterioration are always to be reported together.
 *
 * @param boundary the boundary that was used; empty where none is known
 * @param reliable the reliable change that was used
 */
public record ClinicalSignificance(Category category, Optional<Boundary> boundary, ReliableChange reliable) {

    /** Jacobson and Truax 1991; "harmed" is reliable worsening that also crosses into the clinical side. */
    public enum Category {
        RECOVERED,
        IMPROVED,
        UNCHANGED,
        DETERIORATED,
        HARMED,
        /** A blank answer could tip it. */
        UNCERTAIN,
        NOT_ENOUGH_DATA,
        NO_RULE
    }

    /**
     * Where the clinical side begins.
     *
     * @param clinical scores for which this holds are on the clinical side
     */
    public record Boundary(Threshold clinical, Source source) {

        /** The cut-off c where both groups are known, else the published boundary, else none. */
        public static Optional<Boundary> of(ScoreRule rule) {
            var clinical = rule.norms().reference(Reference.Group.CLINICAL);
            var functional = rule.norms().reference(Reference.Group.GENERAL_POPULATION);
            if (clinical.isPresent() && functional.isPresent())
                return Optional.of(c(rule, clinical.get(), functional.get()));
            return rule.norms()
                    .change()
                    .clinical()
                    .map(published -> new Boundary(published.side(), published.source()));
        }

        private static Boundary c(ScoreRule rule, Reference clinical, Reference functional) {
            double c = ClinicalCutoffs.between(clinical, functional, rule.direction())
                    .c();
            var side = rule.direction().sign() > 0 ? Comparison.AT_MOST : Comparison.AT_LEAST;
            var words = "Cut-off c of Jacobson and Truax between "
                    + clinical.population().closestTo("en") + " and "
                    + functional.population().closestTo("en");
            return new Boundary(new Threshold(side, c), new Source(Source.Standing.OURS, words));
        }
    }

    static ClinicalSignificance of(Change change) {
        var reliable = change.reliable();
        return Boundary.of(change.rule())
                .map(boundary -> of(change, boundary, reliable))
                .orElseGet(() -> new ClinicalSignificance(Category.NO_RULE, Optional.empty(), reliable));
    }

    /** With a boundary and a reliable change of one's own. */
    public static ClinicalSignificance of(Change change, Boundary boundary, ReliableChange reliable) {
        var category = change.movement()
                .map(m -> category(reliable.outcome(), side(boundary, m.from()), side(boundary, m.to())))
                .orElse(Category.NOT_ENOUGH_DATA);
        return new ClinicalSignificance(category, Optional.of(boundary), reliable);
    }

    private static Category category(ReliableChange.Outcome reliable, Verdict clinicalBefore, Verdict clinicalAfter) {
        return switch (reliable) {
            case NO_RULE -> Category.NO_RULE;
            case NOT_ENOUGH_DATA -> Category.NOT_ENOUGH_DATA;
            case UNCERTAIN -> Category.UNCERTAIN;
            case UNCHANGED -> Category.UNCHANGED;
            case IMPROVED -> crossed(clinicalBefore, clinicalAfter, Category.RECOVERED, Category.IMPROVED);
            case WORSENED -> crossed(clinicalAfter, clinicalBefore, Category.HARMED, Category.DETERIORATED);
        };
    }

    private static Category crossed(Verdict clinical, Verdict stillClinical, Category crossed, Category stayed) {
        if (clinical == Verdict.NO || stillClinical == Verdict.YES) return stayed;
        return clinical == Verdict.YES && stillClinical == Verdict.NO ? crossed : Category.UNCERTAIN;
    }

    private static Verdict side(Boundary boundary, Score.Value score) {
        return boundary.clinical().over(score.low(), score.high());
    }
}
