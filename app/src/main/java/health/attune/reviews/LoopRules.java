package health.attune.reviews;

import health.attune.reviews.Recommendation.State;
import java.time.LocalDate;

/**
 * By when the next step of a loop is due; dated data, each with its source, in {@code reviews.rule}.
 *
 * @param reviewWithinDays so soon a consultant answers
 * @param answerWithinDays so soon whoever is asked says whether to follow a recommendation
 * @param doWithinDays so soon what was agreed on is done
 * @param settleWithinDays so soon those who care say what follows from a decline
 */
record LoopRules(int reviewWithinDays, int answerWithinDays, int doWithinDays, int settleWithinDays) {

    /** The day by which the next step is due of what came into that state on that day. */
    LocalDate due(State state, LocalDate since) {
        return switch (state) {
            case ASKED -> since.plusDays(answerWithinDays);
            case ACCEPTED, MODIFIED -> since.plusDays(doWithinDays);
            case DECLINED -> since.plusDays(settleWithinDays);
            case DONE, SETTLED, WITHDRAWN, NOTED -> throw new IllegalArgumentException("Nothing is due any more.");
        };
    }
}
