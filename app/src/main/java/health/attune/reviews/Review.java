package health.attune.reviews;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in care is put before a psychiatric consultant.
 *
 * @param consultant who sees the person's record from then until it ends
 * @param questions what those who care want to know
 * @param end null while it lasts
 */
public record Review(
        UUID id,
        Place place,
        Colleague consultant,
        String questions,
        Colleague putBy,
        Instant putAt,
        Labels labels,
        @Nullable End end) {
    public static final int MOST_WORDS = 2000;

    /** Whose and where it is. */
    public record Place(UUID personId, UUID episodeId, UUID programId) {}

    /** Somebody of the staff. */
    public record Colleague(UUID id, String name) {}

    /** What is to be talked over, and with whom. */
    public record Request(UUID id, UUID consultantId, String questions) {}

    /** Whether the same form brought both, and nobody took the person out again. */
    boolean isPutAs(UUID episodeId, Request sent) {
        return place.episodeId().equals(episodeId)
                && consultant.id().equals(sent.consultantId())
                && questions.equals(sent.questions())
                && end != End.TAKEN_OUT;
    }

    public UUID personId() {
        return place.personId();
    }

    boolean isOpen() {
        return end == null;
    }

    /** How a review ended. */
    public enum End {
        CONSULTED,
        TAKEN_OUT,
        EPISODE_OVER;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static End ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
