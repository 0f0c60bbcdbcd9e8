package health.attune.reviews;

import health.attune.access.labels.Labels;
import health.attune.reviews.Review.Colleague;
import health.attune.reviews.Review.Place;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a consultant suggests, and where it stands.
 *
 * @param asked who is asked whether to follow it: whoever would carry it out
 * @param owner who has the next step; the lead of the team where that one is no longer on it
 * @param since when it came into that state
 */
public record Recommendation(
        UUID id,
        UUID consultationId,
        Place place,
        Kind kind,
        String words,
        State state,
        Colleague asked,
        Colleague owner,
        Instant since,
        int version,
        Made made,
        Labels labels) {
    public static final int MOST_WORDS = 2000;

    /** Who made it and when. */
    public record Made(Colleague by, Instant at) {}

    public UUID personId() {
        return place.personId();
    }

    /** What is suggested. */
    public enum Kind {
        START_MEDICATION,
        CHANGE_MEDICATION,
        STOP_MEDICATION,
        PSYCHOTHERAPY,
        SUPPORTS,
        ASSESSMENT,
        REFERRAL,
        WATCHFUL_WAITING,
        /** Nobody has to do anything. */
        NO_CHANGE;

        public static final List<String> WORDS =
                Arrays.stream(values()).map(Kind::word).toList();

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Where it stands. */
    public enum State {
        /** Waits for the answer of who is asked. */
        ASKED,
        /** Is to be done. */
        ACCEPTED,
        /** Is to be done otherwise. */
        MODIFIED,
        /** Waits for those who care to say what follows. */
        DECLINED,
        DONE,
        /** Declined, and it was said what follows. */
        SETTLED,
        /** No longer called for. */
        WITHDRAWN,
        /** Nothing had to be done. */
        NOTED;

        public boolean isOpen() {
            return compareTo(DONE) < 0;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
