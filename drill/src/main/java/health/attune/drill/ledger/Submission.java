package health.attune.drill.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client sent to be kept. Sent again, it is another submission.
 *
 * @param id by which the ledger knows it
 * @param subject what it is about: a check-in, an alert, a person
 * @param detail the item that was answered, the id of a note, the secret of a link
 * @param value what was answered
 */
public record Submission(
        UUID id,
        Kind kind,
        UUID subject,
        @Nullable String detail,
        @Nullable Integer value) {

    /** What can be sent. */
    public enum Kind {
        /** One item of a check-in. */
        ANSWER,
        /** A check-in is finished. */
        COMPLETION,
        /** A link for a person. */
        LINK,
        /** Somebody has an alert. */
        ACKNOWLEDGEMENT,
        /** Something is written down about an alert. */
        NOTE,
        /** What is known of a person is changed. */
        CHANGE
    }

    public static Submission answer(UUID checkin, String item, int value) {
        return new Submission(UUID.randomUUID(), Kind.ANSWER, checkin, item, value);
    }

    public static Submission of(Kind kind, UUID subject) {
        return new Submission(UUID.randomUUID(), kind, subject, null, null);
    }

    public static Submission of(Kind kind, UUID subject, String detail) {
        return new Submission(UUID.randomUUID(), kind, subject, detail, null);
    }
}
