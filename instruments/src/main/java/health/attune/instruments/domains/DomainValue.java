package health.attune.instruments.domains;

import health.attune.instruments.Score;
import health.attune.instruments.norms.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where somebody stands in one domain: the mean of the T scores of one kind of reference group, weighted by
 * reliability.
 *
 * @param leftOut scores of the domain that could not be used, and why
 */
public sealed interface DomainValue {

    Domain domain();

    Collection<LeftOut> leftOut();

    /**
     * A value.
     *
     * @param t            see {@link TScore}; not rounded
     * @param group        the one kind of reference group that all contributions share
     * @param contributors at least one
     */
    record Known(Domain domain, double t, Reference.Group group, List<Contributor> contributors, List<LeftOut> leftOut)
            implements DomainValue {}

    /** No score, or none with a known group; the raw scores are all that can be shown. */
    record NotEnoughData(Domain domain, List<LeftOut> leftOut) implements DomainValue {}

    /** @param weight the reliability of the score, 0 to 1 */
    record Contributor(Domain.Measure measure, Score.Value score, TScore tScore, double weight) {}

    record LeftOut(Domain.Measure measure, Why why) {}

    /** Why a score of the domain does not count. */
    enum Why {
        /** The instrument has not been answered, or has no score. */
        NO_SCORE,
        /** No group of this kind with mean and SD is known. */
        NO_REFERENCE_GROUP,
        /** Without a reliability it cannot be weighted. */
        NO_RELIABILITY
    }

    /** In T scores of the general population where any score has them, else of the first other group that has. */
    static DomainValue of(Domain domain, Map<Domain.Measure, Score> scores) {
        DomainValue last = of(domain, scores, Reference.Group.GENERAL_POPULATION);
        for (var group : Reference.Group.values()) {
            if (last instanceof Known) return last;
            last = of(domain, scores, group);
        }
        return last instanceof Known ? last : of(domain, scores, Reference.Group.GENERAL_POPULATION);
    }

    /** In T scores of this kind of group only. */
    static DomainValue of(Domain domain, Map<Domain.Measure, Score> scores, Reference.Group group) {
        var contributors = new ArrayList<Contributor>();
        var leftOut = new ArrayList<LeftOut>();
        for (var measure : domain.measures()) {
            var score = Optional.ofNullable(scores.get(measure)).flatMap(Score::value);
            var why = whyNot(score, group);
            if (why.isPresent()) leftOut.add(new LeftOut(measure, why.get()));
            else contributors.add(contributor(measure, score.orElseThrow(), group));
        }
        if (contributors.isEmpty()) return new NotEnoughData(domain, leftOut);
        return new Known(domain, mean(contributors), group, contributors, leftOut);
    }

    private static Optional<Why> whyNot(Optional<Score.Value> score, Reference.Group group) {
        if (score.isEmpty()) return Optional.of(Why.NO_SCORE);
        var norms = score.get().rule().norms();
        if (norms.reference(group).isEmpty()) return Optional.of(Why.NO_REFERENCE_GROUP);
        return norms.reliability().isEmpty() ? Optional.of(Why.NO_RELIABILITY) : Optional.empty();
    }

    private static Contributor contributor(Domain.Measure measure, Score.Value score, Reference.Group group) {
        var rule = score.rule();
        var tScore = TScore.of(rule, score.points(), group).orElseThrow();
        return new Contributor(
                measure, score, tScore, rule.norms().reliability().orElseThrow());
    }

    private static double mean(List<Contributor> contributors) {
        double weights = contributors.stream().mapToDouble(Contributor::weight).sum();
        return contributors.stream()
                        .mapToDouble(c -> c.tScore().t() * c.weight())
                        .sum()
                / weights;
    }
}
