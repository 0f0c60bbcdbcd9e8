package health.attune.imports;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the answers of a file add up to for one instrument, whether they were taken in now or before.
 *
 * @param responses with at least one answer or refusal, or with a score alone
 * @param safetyUntold those whose scores alone are known and do not tell what was answered about safety; in an older
 *     report all whose scores alone are known, and null in one of before that
 * @param scores those that some response has
 */
public record Tally(
        String instrumentId,
        long responses,
        @JsonAlias("scoresAlone") @Nullable Long safetyUntold,
        List<OfScore> scores,
        List<OfItem> safety) {

    /** Of how many nobody knows what was answered about safety. */
    public long untold() {
        return safety.isEmpty() ? 0 : Objects.requireNonNullElse(safetyUntold, 0L);
    }

    /**
     * One score over all responses that have it; where all of them have answers, the four kinds add up to them.
     *
     * @param complete nothing was blank
     * @param prorated blanks were made up for, and whatever they had been, no cut-off would be crossed
     * @param uncertain blanks were made up for, and could have moved it across a cut-off
     * @param notEnough too little was answered to tell
     */
    public record OfScore(
            String scoreId, long complete, long prorated, long uncertain, long notEnough, List<OfCutoff> cutoffs) {}

    /**
     * One cut-off of a score.
     *
     * @param threshold with its side, such as {@code >= 10}
     * @param complete complete scores on its side
     * @param prorated prorated scores on its side for certain
     */
    public record OfCutoff(String cutoffId, String threshold, long complete, long prorated) {}

    /**
     * How many answers to a safety question must be seen by a human.
     *
     * @param linkId of the question; the id of a score where it tells that of one of several
     */
    public record OfItem(String linkId, long positive) {}
}
