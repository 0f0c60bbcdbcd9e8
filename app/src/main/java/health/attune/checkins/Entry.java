package health.attune.checkins;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Answers that were given elsewhere: on paper, in another system, or known only by their scores.
 *
 * @param id of the check-in it becomes; entered again under the same id, nothing is added
 * @param answers item to the values answered; an item that is absent was left blank
 * @param declined items that were refused, or answered with "don't know"
 * @param scores score to value where the answers themselves are not known; else empty
 */
public record Entry(
        UUID id, Source source, Map<String, List<Integer>> answers, Set<String> declined, Map<String, Double> scores) {
    public Entry {
        answers = Map.copyOf(answers);
        declined = Set.copyOf(declined);
        scores = Map.copyOf(scores);
    }

    /**
     * Where the answers come from.
     *
     * @param answeredAt when they were given; not in the future
     * @param language the questions were read in
     */
    public record Source(
            UUID personId,
            String instrumentId,
            AnsweredBy answeredBy,
            Mode mode,
            Instant answeredAt,
            String language) {}

    public static Entry ofAnswers(UUID id, Source source, Map<String, List<Integer>> answers, Set<String> declined) {
        return new Entry(id, source, answers, declined, Map.of());
    }

    public static Entry ofScores(UUID id, Source source, Map<String, Double> scores) {
        return new Entry(id, source, Map.of(), Set.of(), scores);
    }
}
