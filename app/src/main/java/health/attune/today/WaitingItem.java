package health.attune.today;

import health.attune.access.DataClass;
import health.attune.people.PersonName;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for one worker.
 *
 * @param id of what waits, unique within its kind
 * @param about whom it is about; null where it is about nobody
 * @param sentence why it waits, in the language of the reader, without the person's name
 * @param href where it is dealt with; no word of a person in it
 * @param due by when; null where no clock runs
 */
public record WaitingItem(
        UUID id,
        Kind kind,
        Urgency urgency,
        @Nullable About about,
        String sentence,
        String href,
        @Nullable DueBy due) {

    /** What waits, as the page can be narrowed to it; in the order in which it offers them. */
    public enum Kind {
        /** An alert, or a contact agreed on after one. */
        SAFETY,
        /** Somebody of the caseload is due. */
        PERSON,
        APPOINTMENT,
        TASK,
        /** Something somebody asked or decided waits for the reader's part: a review, a hand-off, an approval. */
        LOOP,
        /** Something was written to the reader. */
        MESSAGE,
        /** What the reader does together with their team on a day: a meeting, the board, an hour of supervision. */
        TEAM;

        /** As addresses and message keys name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Beside its clock, how pressing it is; the most pressing first. */
    public enum Urgency {
        /** Somebody's safety: before all else, and never hidden, cut or put off. */
        SAFETY,
        /** To be done today, whatever its clock says. */
        PRESSING,
        /** By its clock; without one it comes last. */
        USUAL
    }

    /**
     * A person, and what of their data the item tells.
     *
     * @param classes each is written into the audit trail when the item is shown
     */
    public record About(PersonName person, List<DataClass> classes) {
        public About {
            classes = List.copyOf(classes);
        }

        public static About of(PersonName person, DataClass... classes) {
            return new About(person, List.of(classes));
        }
    }

    /** The parts of the page, in their order. */
    public enum Part {
        SAFETY_OVERDUE,
        SAFETY,
        OVERDUE,
        TODAY,
        SOON,
        SOME_TIME;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isAboutSafety() {
        return urgency == Urgency.SAFETY;
    }

    public boolean isOverdue(Instant now) {
        return due != null && due.isPast(now);
    }

    /** Where it stands at that moment. */
    public Part part(Instant now) {
        boolean overdue = isOverdue(now);
        if (isAboutSafety()) return overdue ? Part.SAFETY_OVERDUE : Part.SAFETY;
        if (overdue) return Part.OVERDUE;
        if (urgency == Urgency.PRESSING || due != null && due.isToday(now)) return Part.TODAY;
        return due == null ? Part.SOME_TIME : Part.SOON;
    }
}
