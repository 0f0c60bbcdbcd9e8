package health.attune.checkins.responses;

import health.attune.access.labels.Labels;
import health.attune.checkins.responses.ResponseStore.ItemAnswer;
import java.time.Instant;
import java.util.LinkedHashSet;
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
 * @param labels of the programs that asked
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
        @Nullable String correctionReason,
        Labels labels) {
    public Response {
        declined = Set.copyOf(declined);
    }

    /** As the same answer leaves what is stored. */
    public Response answered(ItemAnswer answer) {
        var others = new LinkedHashSet<>(declined);
        others.remove(answer.item());
        return with(given.with(answer), others, answer);
    }

    /** As the same refusal leaves what is stored. */
    public Response skipped(ItemAnswer refusal) {
        var all = new LinkedHashSet<>(declined);
        all.add(refusal.item());
        return with(given.with(refusal), all, refusal);
    }

    private Response with(StoredAnswers answers, Set<String> refused, ItemAnswer last) {
        return new Response(
                id,
                checkinId,
                personId,
                instrumentId,
                instrumentVersion,
                position,
                last.language(),
                answers,
                refused,
                last.at(),
                recordedAt,
                recordedBy,
                completedAt,
                supersedesId,
                supersededAt,
                correctionReason,
                labels);
    }
}
