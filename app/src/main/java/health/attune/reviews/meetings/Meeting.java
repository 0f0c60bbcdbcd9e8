package health.attune.reviews.meetings;

import health.attune.reviews.Review.Colleague;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a consultant with those who care for the people of a program.
 *
 * @param on a day of the site
 * @param minutes null where it is still to come, or nobody wrote any yet
 * @param calledOffBy who called it off; null where it stands
 */
public record Meeting(
        UUID id,
        UUID programId,
        String program,
        Colleague consultant,
        LocalDate on,
        @Nullable Minutes minutes,
        int version,
        @Nullable String calledOffBy) {

    /** As somebody saw it who writes to it now. */
    public Meeting at(int seen) {
        return new Meeting(id, programId, program, consultant, on, minutes, seen, calledOffBy);
    }

    /**
     * What is kept of it.
     *
     * @param words about the meeting, and about nobody alone
     * @param nextOn the day of the next one; null where none is agreed on
     * @param by who wrote them
     */
    public record Minutes(String words, @Nullable LocalDate nextOn, String by) {
        public static final int MOST = 2000;
    }
}
