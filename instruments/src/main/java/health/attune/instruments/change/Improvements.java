package health.attune.instruments.change;

import health.attune.instruments.Cutoff;
import health.attune.instruments.Score;
import health.attune.instruments.norms.Improvement;
import health.attune.instruments.norms.Threshold;
import health.attune.instruments.norms.Verdict;

/** Whether a movement is the improvement that a rule asks for. */
final class Improvements {

    private Improvements() {}

    static Fact met(Improvement improvement, Movement movement, Cutoff.Group group) {
        return switch (improvement) {
            case Improvement.Percent p ->
                Fact.of(movement.everywhere(
                        (before, after) -> movement.improvement(before, after) >= before * p.percent() / 100 - 1e-9));
            case Improvement.Points p -> Fact.of(movement.improvedBy(p.points()));
            case Improvement.Reliable _ -> reliable(movement);
            case Improvement.BetterBand _ -> Fact.of(betterBand(movement));
            case Improvement.LeavesCutoff leaves -> leaves(movement, cutoff(movement, leaves, group));
            case Improvement.Reaches reaches -> reaches(movement, reaches.threshold());
        };
    }

    private static Fact reliable(Movement movement) {
        var change = Change.between(movement.from(), movement.to()).reliable();
        return switch (change.outcome()) {
            case IMPROVED -> Fact.YES;
            case UNCHANGED, WORSENED -> Fact.NO;
            case UNCERTAIN -> Fact.UNCERTAIN;
            case NOT_ENOUGH_DATA -> Fact.NOT_ENOUGH_DATA;
            case NO_RULE -> Fact.NO_RULE;
        };
    }

    private static Verdict betterBand(Movement movement) {
        var rule = movement.from().rule();
        int sign = rule.direction().sign();
        return movement.everywhere((before, after) -> {
            var from = rule.band(before).orElseThrow();
            var to = rule.band(after).orElseThrow();
            return sign * (rule.bands().indexOf(to) - rule.bands().indexOf(from)) > 0;
        });
    }

    private static Fact leaves(Movement movement, Threshold cutoff) {
        return leaving(over(cutoff, movement.from()), over(cutoff, movement.to()));
    }

    private static Fact reaches(Movement movement, Threshold target) {
        return leaving(
                over(target, movement.from()).not(), over(target, movement.to()).not());
    }

    private static Fact leaving(Verdict before, Verdict after) {
        return switch (before) {
            case NO -> Fact.NOT_ELIGIBLE;
            case UNCERTAIN -> Fact.UNCERTAIN;
            case YES -> Fact.of(after.not());
        };
    }

    private static Threshold cutoff(Movement movement, Improvement.LeavesCutoff leaves, Cutoff.Group group) {
        var named = movement.from().rule().cutoffs().stream()
                .filter(c -> c.id().equals(leaves.cutoffId()))
                .toList();
        // Where the group is not recorded the more cautious cut-off counts, which the catalogue files under women.
        var wanted = group == Cutoff.Group.EVERYBODY ? Cutoff.Group.WOMEN : group;
        return named.stream()
                .filter(c -> c.group() == wanted)
                .findFirst()
                .orElseGet(named::getFirst)
                .threshold();
    }

    private static Verdict over(Threshold threshold, Score.Value score) {
        return threshold.over(score.low(), score.high());
    }
}
