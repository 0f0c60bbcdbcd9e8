package health.attune.checkins;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a person is asked something again and again during an episode of care.
 *
 * @param nextDueOn a day of the site
 * @param endsOn the day it was stopped, or its care ended; null while it goes on
 * @param program the neutral name of the program that asks
 * @param today the present day of the site
 */
public record Schedule(
        UUID id,
        UUID personId,
        UUID episodeId,
        String instrumentId,
        int everyDays,
        AnsweredBy answeredBy,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        LocalDate nextDueOn,
        String program,
        LocalDate today,
        int version) {

    /** How it stands today. */
    public enum State {
        UPCOMING,
        DUE,
        OVERDUE,
        STOPPED
    }

    public State state() {
        if (endsOn != null) return State.STOPPED;
        if (nextDueOn.isAfter(today)) return State.UPCOMING;
        return nextDueOn.equals(today) ? State.DUE : State.OVERDUE;
    }

    public boolean isDue() {
        return state() == State.DUE || state() == State.OVERDUE;
    }

    /** How often in a row its day passed without an answer. */
    public int missedInARow() {
        if (!isDue()) return 0;
        return Math.toIntExact(Math.ceilDiv(daysLate(), (long) everyDays));
    }

    /** Days since it was due: 0 on the day itself, below zero before it. */
    public long daysLate() {
        return ChronoUnit.DAYS.between(nextDueOn, today);
    }
}
