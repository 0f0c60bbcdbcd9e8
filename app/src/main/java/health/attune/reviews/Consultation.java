package health.attune.reviews;

import health.attune.contacts.Contact;
import health.attune.database.Ids;
import health.attune.reviews.Recommendation.Kind;
import health.attune.reviews.Recommendation.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a consultant says to a review, which ends with it.
 *
 * @param id given out with the form, so that sending it twice consults once
 * @param minutes that it took; null where nobody counted
 * @param suggestions one or more
 */
public record Consultation(UUID id, String words, @Nullable Integer minutes, List<Suggestion> suggestions) {
    public static final int MOST_WORDS = 4000;
    public static final int MOST_MINUTES = 240;
    public static final int MOST_SUGGESTIONS = 3;

    public Consultation {
        suggestions = List.copyOf(suggestions);
    }

    /** The time that it took, as a contact about the person with whoever asked; none where nobody counted. */
    Optional<Contact> time(Review review, UUID by, Instant at) {
        if (minutes == null) return Optional.empty();
        return Optional.of(new Contact(
                Ids.next(),
                review.personId(),
                by,
                "provider",
                "message",
                Contact.CASE_REVIEW,
                true,
                minutes,
                "completed",
                at));
    }

    /**
     * Something to do, or to leave as it is.
     *
     * @param askedId of the team, who is asked whether to follow it
     */
    public record Suggestion(UUID id, Kind kind, String words, UUID askedId) {

        State begins() {
            return kind == Kind.NO_CHANGE ? State.NOTED : State.ASKED;
        }
    }
}
