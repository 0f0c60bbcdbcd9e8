package health.attune.programs;

import health.attune.access.Principal;
import health.attune.pages.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A time of care of one person in one program.
 *
 * @param startedOn a day of the site, as is {@code endedOn}
 */
public record Episode(
        UUID id,
        UUID personId,
        UUID programId,
        Status status,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        int version) {

    /** Pauses it; the team stays. */
    Episode held() {
        if (status != Status.ACTIVE) throw new NotOpen();
        return with(Status.ON_HOLD);
    }

    Episode resumed() {
        if (status != Status.ON_HOLD && status != Status.PLANNED) throw new NotOpen();
        return with(Status.ACTIVE);
    }

    /** Ends it; what was begun by mistake is cancelled, all else is finished. */
    Episode finished(EndReason reason, LocalDate on) {
        if (!status.isOpen()) throw new NotOpen();
        if (on.isBefore(startedOn)) throw new IllegalArgumentException("An episode ends after it started.");
        var end = reason == EndReason.STARTED_BY_MISTAKE ? Status.CANCELLED : Status.FINISHED;
        return new Episode(id, personId, programId, end, startedOn, on, reason, version);
    }

    /** As it was before it ended. */
    Episode takenBack() {
        return new Episode(id, personId, programId, Status.ACTIVE, startedOn, null, null, version);
    }

    private Episode with(Status changed) {
        return new Episode(id, personId, programId, changed, startedOn, endedOn, endReason, version);
    }

    /**
     * An episode as pages tell of it.
     *
     * @param program its name as the reader is told it
     * @param zone of its site
     */
    public record Told(Episode episode, String program, ZoneId zone) {}

    /** A program begins to serve a person; published in the same transaction. */
    public record Started(UUID episodeId, UUID personId, UUID programId) {}

    /**
     * An episode was paused, taken up again or ended; published in the same transaction.
     *
     * @param by whoever did it
     */
    public record Moved(UUID episodeId, UUID personId, Status to, UUID by) {}

    /** What another module closes together with an episode, and which whoever ends it is told of before. */
    public interface LooseEnd {

        /**
         * What is open.
         *
         * @param key of the message that says so, which takes the count
         * @param href where it can be dealt with before
         */
        record Open(String key, int count, String href) {}

        /** None where nothing is open of what the reader may see. */
        Optional<Open> of(Principal who, Episode episode);
    }

    /** Where an episode stands, in the words of the field's standard. */
    public enum Status {
        PLANNED,
        ACTIVE,
        ON_HOLD,
        FINISHED,
        CANCELLED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isOpen() {
            return this != FINISHED && this != CANCELLED;
        }

        static Status ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Why an episode was ended; none of the reasons blames anybody. */
    public enum EndReason {
        GOALS_REACHED,
        OWN_CHOICE,
        OTHER_CARE,
        MOVED_AWAY,
        OUT_OF_TOUCH,
        DIED,
        STARTED_BY_MISTAKE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The reason of that word; none when there is no such reason. */
        public static Optional<EndReason> ofWord(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(reason -> reason.word().equals(word))
                    .findFirst();
        }
    }

    /** The episode is in a state that this step does not start from: somebody else may have moved it meanwhile. */
    public static final class NotOpen extends Refusal {
        NotOpen() {
            super(HttpStatus.CONFLICT, "programs.refused.episode-not-open");
        }
    }

    /** Care begins of the living; what was before is told by imports. */
    public static final class PersonDied extends Refusal {
        PersonDied() {
            super(HttpStatus.CONFLICT, "programs.refused.person-died");
        }
    }

    /** One person has one open episode in one program. */
    public static final class AlreadyOpen extends Refusal {
        AlreadyOpen() {
            super(HttpStatus.CONFLICT, "programs.refused.already-served");
        }
    }
}
