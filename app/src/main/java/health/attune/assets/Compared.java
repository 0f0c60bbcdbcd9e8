package health.attune.assets;

import health.attune.assets.MeasureStanding.Taken;
import health.attune.instruments.ScoreRule;
import org.jspecify.annotations.Nullable;

/** A change and why it is what it is said to be. */
record Compared(Change change, Reason reason) {

    static Compared of(ScoreRule rule, @Nullable Taken baseline, @Nullable Taken latest) {
        if (latest == null) return new Compared(Change.NOT_ENOUGH_DATA, Reason.NO_SCORE);
        if (baseline == null) return new Compared(Change.NOT_ENOUGH_DATA, Reason.NO_BEGINNING);
        if (!latest.at().isAfter(baseline.at())) return new Compared(Change.NOT_ENOUGH_DATA, Reason.ANSWERED_ONCE);
        var reliable = rule.norms().change().reliable();
        if (reliable.isEmpty()) return new Compared(Change.NOT_ENOUGH_DATA, Reason.NO_RULE);
        return new Compared(Change.UNCERTAIN, Reason.BLANKS);
    }
}
