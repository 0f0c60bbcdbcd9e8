package health.attune.tasks;

import health.attune.access.labels.Labels;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done by somebody of the staff.
 *
 * @param about whom it is about, and whose days count
 * @param ownerId to whom it was given
 * @param givenBy who did
 * @param origin what it came from; null where it was typed by hand
 */
public record Task(
        UUID id,
        About about,
        UUID ownerId,
        Wording wording,
        State state,
        @Nullable Origin origin,
        UUID givenBy,
        Labels labels,
        int version) {

    /**
     * Whom it is about.
     *
     * @param personId null for one of the team, about nobody
     * @param zone of the site
     */
    public record About(@Nullable UUID personId, UUID siteId, String site, ZoneId zone) {}

    /** What is to be done, how urgently and by which day, all in words that somebody typed. */
    public record Wording(String title, @Nullable String note, Priority priority, LocalDate dueOn) {
        public static final int LONGEST_TITLE = 120;
        public static final int LONGEST_NOTE = 1_000;

        /** Whether only its day or its haste is another. */
        boolean saysTheSameAs(Wording other) {
            return title.equals(other.title) && Objects.equals(note, other.note);
        }

        Wording movedTo(LocalDate day) {
            return new Wording(title, note, priority, day);
        }

        /** To the same weekday of that week, which begins on a Monday, and not before that day. */
        Wording movedIntoWeekOf(LocalDate day) {
            var same = day.with(ChronoField.DAY_OF_WEEK, dueOn.get(ChronoField.DAY_OF_WEEK));
            return movedTo(same.isBefore(day) ? day : same);
        }
    }

    /**
     * What it came from.
     *
     * @param kind the word of an {@link OriginSource}
     */
    public record Origin(String kind, UUID id) {}

    /** Somebody to whom it could be given. */
    public record Colleague(UUID id, String name, boolean isAway) {}

    /** What a new one could come from, in words. */
    public record Offer(Origin origin, String label) {}

    /**
     * What it came from, for a reader who may know.
     *
     * @param href where that is read
     */
    public record Told(String kind, String href) {}

    /** How soon; in the order in which a list shows them. */
    public enum Priority {
        URGENT,
        SOON,
        WHEN_THERE_IS_TIME;

        public static final List<String> WORDS =
                Arrays.stream(values()).map(Priority::word).toList();

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Priority> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    /** How it stands. */
    public enum State {
        OPEN,
        DONE,
        DROPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Why one is dropped that nobody will do. */
    public static final List<String> WHY_DROPPED =
            List.of("no-longer-needed", "person-does-not-want-it", "somebody-else-did-it", "entered-by-mistake");

    Task done() {
        return with(openOne(), State.DONE);
    }

    Task dropped() {
        return with(openOne(), State.DROPPED);
    }

    /** Open again, with whoever it was given to. */
    Task reopened() {
        if (isOpen()) throw new TaskNotOpen();
        return with(this, State.OPEN);
    }

    Task givenTo(UUID account) {
        openOne();
        return new Task(id, about, account, wording, state, origin, givenBy, labels, version);
    }

    Task worded(Wording words) {
        openOne();
        return new Task(id, about, ownerId, words, state, origin, givenBy, labels, version);
    }

    /** Whether that one is given with the same words about the same to the same. */
    boolean isSameAs(Task other) {
        return about.equals(other.about)
                && ownerId.equals(other.ownerId)
                && wording.equals(other.wording)
                && Objects.equals(origin, other.origin)
                && givenBy.equals(other.givenBy);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    private Task openOne() {
        if (!isOpen()) throw new TaskNotOpen();
        return this;
    }

    private static Task with(Task task, State state) {
        return new Task(
                task.id,
                task.about,
                task.ownerId,
                task.wording,
                state,
                task.origin,
                task.givenBy,
                task.labels,
                task.version);
    }
}
