package health.attune.checkins.responses;

import health.attune.access.labels.Labels;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Mode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One check-in in a person's list of them. */
public record Occasion(
        UUID id,
        Mode mode,
        AnsweredBy answeredBy,
        Instant openedAt,
        @Nullable Instant completedAt,
        @Nullable Instant leftAt,
        List<Part> parts) {

    /** All that its parts carry. */
    public Stream<Labels> labels() {
        return parts.stream().map(Part::labels);
    }

    /**
     * What was asked.
     *
     * @param corrected whether it has taken the place of an earlier response
     * @param withdrawn whether it counts no longer and none has taken its place
     */
    public record Part(
            UUID responseId,
            String instrumentId,
            String instrumentVersion,
            @Nullable Instant answeredAt,
            boolean corrected,
            boolean withdrawn,
            Labels labels) {}
}
