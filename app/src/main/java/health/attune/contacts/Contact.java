package health.attune.contacts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact, or the attempt at one.
 *
 * @param accountId who of the staff
 * @param withWhom one of {@link #WITH}
 * @param mode one of {@link #MODES}
 * @param purpose one of {@link #PURPOSES}
 * @param completed false: it was attempted, and did not come about
 * @param minutes 0 to {@link #MOST_MINUTES}; null where none are counted
 * @param outcome one of {@link #OUTCOMES}
 * @param note what it was about, in words; read by whoever reads the record, and by its author
 */
public record Contact(
        UUID id,
        UUID personId,
        UUID accountId,
        String withWhom,
        String mode,
        String purpose,
        boolean completed,
        @Nullable Integer minutes,
        String outcome,
        Instant at,
        @Nullable String note) {
    public static final int LONGEST_NOTE = 4000;
    public static final int MOST_MINUTES = 24 * 60;
    public static final List<String> WITH = List.of("person", "family", "support", "provider", "agency");
    public static final List<String> MODES = List.of("in-person", "home", "community", "phone", "video", "message");
    public static final String FIRST_VISIT = "intake";
    static final String FOLLOW_UP = "follow-up";
    public static final List<String> PURPOSES = List.of(
            FIRST_VISIT,
            "therapy",
            "group",
            FOLLOW_UP,
            "medication",
            "practical-help",
            "employment",
            "outreach",
            "case-review");
    /** One session of several people, each of whom has a contact of it. */
    public static final String GROUP = "group";
    /** A consultant thinks about a person without them. */
    public static final String CASE_REVIEW = "case-review";

    public static final List<String> OUTCOMES =
            List.of("completed", "no-show", "canceled-by-person", "canceled-by-site", "excused", "not-reached");

    /** What is entered about contacts with a person changed; published in the same transaction. */
    public record Changed(UUID personId) {}

    public Contact {
        if (!WITH.contains(withWhom) || !MODES.contains(mode) || !PURPOSES.contains(purpose))
            throw new IllegalArgumentException("A contact is with somebody, in some way, for some purpose.");
        if (!OUTCOMES.contains(outcome) || completed != outcome.equals("completed"))
            throw new IllegalArgumentException("A contact was completed, or it is told why not.");
        if (minutes != null && (minutes < 0 || minutes > MOST_MINUTES))
            throw new IllegalArgumentException("A contact lasts no longer than a day.");
        if (note != null && (note.isBlank() || note.length() > LONGEST_NOTE))
            throw new IllegalArgumentException("A note says something, and is no book.");
    }

    /** Of which nothing more is told. */
    public Contact(
            UUID id,
            UUID personId,
            UUID accountId,
            String withWhom,
            String mode,
            String purpose,
            boolean completed,
            @Nullable Integer minutes,
            String outcome,
            Instant at) {
        this(id, personId, accountId, withWhom, mode, purpose, completed, minutes, outcome, at, null);
    }

    /** Whether the same form brought both; a moment is kept less exactly than it is told. */
    boolean isSameAs(Contact other) {
        var told = new Contact(
                other.id,
                other.personId,
                other.accountId,
                other.withWhom,
                other.mode,
                other.purpose,
                other.completed,
                other.minutes,
                other.outcome,
                at,
                other.note);
        return equals(told) && Duration.between(at, other.at).abs().toMillis() == 0;
    }
}
