package health.attune.reviews;

import health.attune.access.labels.Labels;
import health.attune.reviews.Review.Colleague;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review that ended with a consultation: what was asked, and what the consultant said.
 *
 * @param id of the consultation
 */
public record PastReview(UUID id, Question asked, Answer answer, Labels labels) {

    /** What those who care wanted to know. */
    public record Question(String words, Colleague by, Instant at) {}

    /** What the consultant said to it. */
    public record Answer(String words, @Nullable Integer minutes, Colleague by, Instant at) {}
}
