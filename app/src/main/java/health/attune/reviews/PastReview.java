package health.attune.reviews;

import health.attune.access.labels.Labels;
import health.attune.reviews.Recommendations.Loop;
import health.attune.reviews.Review.Colleague;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review that ended with a consultation: what was asked, and what the consultant said.
 *
 * @param id of the consultation
 * @param loops what was recommended, and where each stands
 */
public record PastReview(UUID id, Question asked, Answer answer, List<Loop> loops, Labels labels) {
    public PastReview {
        loops = List.copyOf(loops);
    }

    PastReview with(List<Loop> recommended) {
        return new PastReview(id, asked, answer, recommended, labels);
    }

    /** What those who care wanted to know. */
    public record Question(String words, Colleague by, Instant at) {}

    /** What the consultant said to it. */
    public record Answer(String words, @Nullable Integer minutes, Colleague by, Instant at) {}
}
