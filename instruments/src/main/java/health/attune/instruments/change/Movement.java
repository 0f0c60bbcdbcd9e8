package health.attune.instruments.change;

import health.attune.instruments.Score;
import health.attune.instruments.norms.Verdict;
import java.util.function.BiPredicate;

/** Two scores of which both are known, and the most and least favorable way to read them if answers were blank. */
record Movement(Score.Value from, Score.Value to) {

    // Differences of rounded scores such as 3.83 - 3.00 miss the last bit.
    private static final double TINY = 1e-9;

    double improvement() {
        return improvement(from.points(), to.points());
    }

    /** Whether the improvement is at least this many points. */
    Verdict improvedBy(double points) {
        return everywhere((before, after) -> improvement(before, after) >= points - TINY);
    }

    /** Whether the worsening is at least this many points. */
    Verdict worsenedBy(double points) {
        return everywhere((before, after) -> improvement(before, after) <= TINY - points);
    }

    /** Asks at the least and the most favorable reading; right where a better change can only make it truer. */
    Verdict everywhere(BiPredicate<Double, Double> holds) {
        boolean least = higherIsBetter() ? holds.test(from.high(), to.low()) : holds.test(from.low(), to.high());
        boolean most = higherIsBetter() ? holds.test(from.low(), to.high()) : holds.test(from.high(), to.low());
        return least == most ? Verdict.of(least) : Verdict.UNCERTAIN;
    }

    double improvement(double before, double after) {
        return from.rule().direction().improvement(before, after);
    }

    boolean higherIsBetter() {
        return from.rule().direction().sign() > 0;
    }
}
