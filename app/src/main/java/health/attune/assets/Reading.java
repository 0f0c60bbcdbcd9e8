package health.attune.assets;

import health.attune.instruments.Score;
import health.attune.instruments.norms.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One score on the day it was answered.
 *
 * @param score null where too little was answered to tell
 */
public record Reading(LocalDate day, Score.@Nullable Value score) {

    /** How sure a score is, which is also how it is drawn. */
    public enum Sureness {
        /** Everything was answered. */
        COMPLETE,
        /** Something was left blank, and it makes no difference to what the score means. */
        PRORATED,
        /** Something was left blank, and the score may lie on either side of a threshold. */
        UNCERTAIN,
        /** Too little was answered to tell. */
        NONE
    }

    public Sureness sureness() {
        if (score == null) return Sureness.NONE;
        if (score.missing() == 0) return Sureness.COMPLETE;
        return isUncertain(score) ? Sureness.UNCERTAIN : Sureness.PRORATED;
    }

    private static boolean isUncertain(Score.Value score) {
        return !score.bandIsCertain()
                || score.rule().cutoffs().stream().anyMatch(cutoff -> score.meets(cutoff) == Verdict.UNCERTAIN);
    }
}
