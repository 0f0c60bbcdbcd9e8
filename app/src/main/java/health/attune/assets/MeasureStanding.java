package health.attune.assets;

import health.attune.assets.ChangeWord.Reason;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.domains.Domain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands on one score.
 *
 * @param domain the domain it speaks of, by id
 * @param baseline the first score without a blank since the present care began; null where there is none
 * @param latest the newest score; null where there was never enough to tell
 * @param noticed what is worth talking about
 */
public record MeasureStanding(
        Domain.Measure measure,
        String domain,
        ChangeWord change,
        Reason reason,
        @Nullable Taken baseline,
        @Nullable Taken latest,
        Answers answers,
        List<Noticed> noticed) {

    public MeasureStanding {
        noticed = List.copyOf(noticed);
    }

    /**
     * A score and when it was answered.
     *
     * @param low the lowest it could be, whatever the blanks would have been
     * @param high the highest it could be
     * @param missing how many parts were blank
     */
    public record Taken(Instant at, double points, double low, double high, int missing) {

        /** The same as a score of that rule. */
        public Score.Value score(ScoreRule rule) {
            var completeness = missing == 0 ? Score.Completeness.COMPLETE : Score.Completeness.PRORATED;
            return new Score.Value(rule, points, low, high, completeness, missing);
        }
    }

    /**
     * How often it was answered since the present care began.
     *
     * @param told responses with a score
     * @param untold responses in which too little was answered to tell
     * @param lastAt the newest response of all, with or without a score
     */
    public record Answers(int told, int untold, Instant lastAt) {}
}
