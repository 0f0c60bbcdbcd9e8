package health.attune.breakglass;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record opened in an emergency.
 *
 * @param reason the word of why
 * @param words what was written down about it
 * @param endsAt when it ends by itself
 * @param endedAt null while it is open
 * @param reviewBy by when a privacy officer looks at it
 * @param withheldBecause why the person is not told; null where they are
 * @param review what came of the review; null until then
 */
public record Opening(
        UUID id,
        UUID personId,
        UUID accountId,
        UUID organizationId,
        String reason,
        String words,
        Instant beganAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        Instant reviewBy,
        @Nullable String withheldBecause,
        @Nullable Review review) {

    /** What came of the review. */
    public record Review(String outcome, String words, UUID reviewedBy, Instant reviewedAt) {}

    public boolean isOverdue(Instant now) {
        return review == null && !reviewBy.isAfter(now);
    }

    /** Until when it was, or may be, looked into. */
    public Instant lastAt() {
        return endedAt == null || endedAt.isAfter(endsAt) ? endsAt : endedAt;
    }
}
