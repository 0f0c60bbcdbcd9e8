package health.attune.threads;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote to the others who care for a person; never changed and never deleted.
 *
 * @param role which its author held as they wrote it; null where they held none that meets people
 * @param addressedTo the colleagues by whom it is to be read
 * @param withdrawn null while it stands
 */
public record Message(
        UUID id,
        UUID personId,
        UUID authorId,
        @Nullable String role,
        String words,
        Instant writtenAt,
        Set<UUID> addressedTo,
        Labels labels,
        @Nullable Withdrawn withdrawn) {
    public static final int LONGEST = 4_000;
    public static final List<String> WHY_WITHDRAWN =
            List.of("mistyped", "wrong-person", "no-longer-true", "sent-twice");
    private static final String WRONG_PERSON = "wrong-person";

    public Message {
        addressedTo = Set.copyOf(addressedTo);
    }

    /** That its author took it back. */
    public record Withdrawn(String reason, Instant at) {}

    public boolean stands() {
        return withdrawn == null;
    }

    public boolean isBy(UUID accountId) {
        return authorId.equals(accountId);
    }

    /** What it said may be about somebody whom its readers do not care for: then it is open to its author alone. */
    public boolean isReadableBy(UUID accountId) {
        return withdrawn == null || !withdrawn.reason().equals(WRONG_PERSON) || isBy(accountId);
    }

    /**
     * As it is sent.
     *
     * @param id given out with the form, so that sending it twice writes it once
     */
    public record Draft(UUID id, UUID personId, String words, Set<UUID> addressedTo) {
        public Draft {
            addressedTo = Set.copyOf(addressedTo);
        }

        boolean isSameAs(Message message) {
            return personId.equals(message.personId())
                    && words.equals(message.words())
                    && addressedTo.equals(message.addressedTo());
        }
    }

    /** Somebody by whom one could be read. */
    public record Colleague(UUID id, String name, @Nullable String role, boolean isAway) {}

    /**
     * How it stands with one of those by whom it is to be read.
     *
     * @param readAt null until they have opened it
     * @param lost whether they do not care for the person any more, and never opened it
     */
    public record Receipt(
            UUID messageId, UUID accountId, @Nullable Instant readAt, boolean lost) {}
}
