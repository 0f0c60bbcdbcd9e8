package health.attune.instruments.change;

import health.attune.instruments.ScoreRule;
import health.attune.instruments.norms.ChangeRules;
import health.attune.instruments.norms.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Is the change of one score larger than its measurement error?
 *
 * @param improvement points; positive is better, whatever the direction of the score
 * @param needed      points of change asked for
 * @param parameters  what was used; empty where nothing is known
 */
public record ReliableChange(
        Outcome outcome, OptionalDouble improvement, OptionalDouble needed, Optional<ChangeRules.Reliable> parameters) {

    /** What can be said. */
    public enum Outcome {
        IMPROVED,
        UNCHANGED,
        WORSENED,
        /** A blank answer could tip it. */
        UNCERTAIN,
        NOT_ENOUGH_DATA,
        NO_RULE
    }

    /**
     * Points of change that are reliable for this score: those its rule asks for, else the computed ones rounded up to
     * the step of the score.
     */
    public static double points(ScoreRule rule, ChangeRules.Reliable parameters) {
        if (parameters.atLeast().isPresent()) return parameters.atLeast().getAsDouble();
        double exact = ReliableChangeIndex.points(
                parameters.sd().orElseThrow(), parameters.r().orElseThrow(), parameters.z());
        double steps = Math.ceil(exact / rule.range().step() - 1e-9);
        return BigDecimal.valueOf(steps * rule.range().step())
                .setScale(rule.formula().scaling().decimals(), RoundingMode.HALF_UP)
                .doubleValue();
    }

    static ReliableChange of(Change change) {
        var parameters = change.rule().norms().change().reliable();
        return parameters
                .map(p -> of(change, p))
                .orElseGet(() -> new ReliableChange(
                        Outcome.NO_RULE, change.improvement(), OptionalDouble.empty(), Optional.empty()));
    }

    static ReliableChange of(Change change, ChangeRules.Reliable parameters) {
        double needed = points(change.rule(), parameters);
        var outcome = change.movement().map(m -> outcome(m, needed)).orElse(Outcome.NOT_ENOUGH_DATA);
        return new ReliableChange(outcome, change.improvement(), OptionalDouble.of(needed), Optional.of(parameters));
    }

    /**
     * By Edwards and Nunnally: reliable where the index centered on the regressed true score exceeds z.
     *
     * @param mean mean of the group before treatment, points
     * @throws java.util.NoSuchElementException where the parameters hold no SD and reliability
     */
    public static ReliableChange edwardsNunnally(Change change, ChangeRules.Reliable parameters, double mean) {
        double r = parameters.r().orElseThrow();
        var group = new ReliableChangeIndex.Group(mean, parameters.sd().orElseThrow());
        var outcome = change.movement()
                .map(m -> {
                    int sign = change.rule().direction().sign();
                    var improved = m.everywhere((before, after) ->
                            sign * ReliableChangeIndex.edwardsNunnally(before, after, group, r) > parameters.z());
                    var worsened = m.everywhere((before, after) ->
                            sign * ReliableChangeIndex.edwardsNunnally(before, after, group, r) < -parameters.z());
                    return outcome(improved, worsened);
                })
                .orElse(Outcome.NOT_ENOUGH_DATA);
        return new ReliableChange(outcome, change.improvement(), OptionalDouble.empty(), Optional.of(parameters));
    }

    private static Outcome outcome(Movement movement, double needed) {
        return outcome(movement.improvedBy(needed), movement.worsenedBy(needed));
    }

    private static Outcome outcome(Verdict improved, Verdict worsened) {
        return switch (improved) {
            case YES -> Outcome.IMPROVED;
            case UNCERTAIN -> Outcome.UNCERTAIN;
            case NO ->
                switch (worsened) {
                    case YES -> Outcome.WORSENED;
                    case UNCERTAIN -> Outcome.UNCERTAIN;
                    case NO -> Outcome.UNCHANGED;
                };
        };
    }
}
