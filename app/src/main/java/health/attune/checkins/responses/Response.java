package health.attune.checkins.responses;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one instrument on one occasion.
 *
 * @param position among those of its check-in, from 0
 * @param given the answers as they are stored
 * @param declined items that were skipped on purpose or refused
 * @param supersedesId the response that this one corrects
 */
public record Response(
        UUID id,
        UUID checkinId,
        UUID personId,
        String instrumentId,
        String instrumentVersion,
        int position,
        String language,
        StoredAnswers given,
        Set<String> declined,
        @Nullable Instant answeredAt,
        Instant recordedAt,
        @Nullable UUID recordedBy,
        @Nullable Instant completedAt,
        @Nullable UUID supersedesId,
        @Nullable Instant supersededAt,
        @Nullable String correctionReason) {
    public Response {
        declined = Set.copyOf(declined);
    }
}
