package health.attune.handoffs;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody hands a person on to a colleague.
 *
 * @param labels of the programs of whoever offers it, and of the one that the person is handed on to
 * @param answer null while it is offered
 * @param slotAt when the time begins that was kept open for it; null where they are introduced right now
 * @param metAt when whoever accepted it met the person first; null before
 * @param closedAt when it was said that nothing more is to be done; null where nobody did
 */
public record HandOff(
        UUID id,
        Offer offer,
        UUID offeredBy,
        Instant offeredAt,
        Labels labels,
        @Nullable Answer answer,
        @Nullable Instant slotAt,
        @Nullable UUID contactId,
        @Nullable Instant metAt,
        @Nullable Instant closedAt) {
    public static final List<String> MODES = List.of("in-person", "video", "phone");
    public static final List<String> REASONS = List.of("busy", "full", "not-for-us", "person-declined");
    public static final int LONGEST = 500;

    /**
     * What is offered.
     *
     * @param programId where they are handed on to
     * @param accountId to whom; null for whoever is there
     * @param words what they should know; null where nothing is said
     * @param slotId the time that was kept open for it; null where they are introduced right now
     */
    public record Offer(
            UUID personId,
            UUID programId,
            @Nullable UUID accountId,
            String mode,
            @Nullable String words,
            @Nullable UUID slotId) {
        public Offer {
            if (!MODES.contains(mode)) throw new IllegalArgumentException("A person is introduced in some way.");
        }
    }

    /**
     * How it was answered.
     *
     * @param word accepted, declined, not-reached or withdrawn
     * @param reason why it was declined; null otherwise
     */
    public record Answer(String word, @Nullable String reason, UUID by, Instant at) {}

    /** Where it stands, and so whose turn it is. */
    public enum Stage {
        /** Whoever it is offered to answers. */
        OFFERED,
        /** Whoever accepted it meets the person. */
        ACCEPTED,
        /** Whoever offered it finds another way. */
        UNANSWERED,
        /** They have met, or nothing more is to be done. */
        DONE
    }

    public Stage stage() {
        if (closedAt != null || metAt != null) return Stage.DONE;
        if (answer == null) return Stage.OFFERED;
        return switch (answer.word()) {
            case "accepted" -> Stage.ACCEPTED;
            case "withdrawn" -> Stage.DONE;
            default -> Stage.UNANSWERED;
        };
    }

    /** Who is to act now; null where it is whoever is there in the program, or nobody any more. */
    public @Nullable UUID owner() {
        return switch (stage()) {
            case OFFERED -> offer.accountId();
            case ACCEPTED -> answer == null ? null : answer.by();
            case UNANSWERED -> offeredBy;
            case DONE -> null;
        };
    }

    /** Whether the same form brought both, and it was not taken back. */
    boolean isOfferedAs(Offer sent, UUID by) {
        return offer.equals(sent) && offeredBy.equals(by) && !isAnswered("withdrawn");
    }

    boolean isAnsweredBy(UUID account) {
        return answer != null && answer.by().equals(account);
    }

    boolean isAnswered(String word) {
        return answer != null && answer.word().equals(word);
    }
}
