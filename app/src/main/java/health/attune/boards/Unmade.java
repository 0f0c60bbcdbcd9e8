package health.attune.boards;

import health.attune.appointments.Appointment;
import health.attune.appointments.Status;
import health.attune.caseload.CaseloadRow;
import health.attune.caseload.Caseloads.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A planned contact that nobody has made, and of which nobody has said today that it goes on.
 *
 * @param since a contact from then on is the one that was planned
 */
public record Unmade(Kind kind, Instant since) {
    /** So long an appointment that came to nothing is looked back at where no other one was agreed on. */
    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private static final Set<Status> CAME_TO_NOTHING = Set.of(Status.NOSHOW, Status.CANCELLED);

    /** What was planned. */
    public enum Kind {
        /** It was rolled forward on an earlier day. */
        ROLLED,
        /** An appointment whose time is over. */
        APPOINTMENT,
        /** A contact due by a day. */
        CONTACT_DUE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Somebody in care and their appointments, those of the last days among them.
     *
     * @param appointments the earliest first
     */
    record Planned(Listed listed, List<Appointment> appointments) {

        CaseloadRow row() {
            return listed.row();
        }

        /** Nobody is to reach out. */
        boolean isOutOfCare() {
            return listed.person().diedOn() != null || row().status() == CaseloadRow.Status.PAUSED;
        }

        boolean hasComing() {
            return listed.coming() != null;
        }
    }

    /** From when on a board needs the appointments. */
    static Instant lookedBackFrom(BoardDay day) {
        return day.now().minus(LOOKED_BACK);
    }

    /** Whether its day is over, so that somebody is to say what hindered it. */
    public boolean isOverdue(BoardDay day) {
        return kind == Kind.APPOINTMENT || since.isBefore(day.beginning(day.today()));
    }

    /** What was planned with somebody in care, and did not come about; none where it goes on already. */
    static Optional<Unmade> of(BoardDay day, Planned planned, Rolled rolled) {
        if (planned.isOutOfCare() || rolled.isSaidOn(day.today())) return Optional.empty();
        var again = rolled.owedSince().map(since -> new Unmade(Kind.ROLLED, since));
        return again.or(() -> missed(day, planned)).or(() -> due(day, planned));
    }

    private static Optional<Unmade> missed(BoardDay day, Planned planned) {
        var from = planned.hasComing() ? day.beginning(day.today().minusDays(1)) : lookedBackFrom(day);
        return planned.appointments().stream()
                .filter(one -> one.programId().equals(planned.row().place().programId()))
                .filter(one -> isMissed(one, day.now()))
                .map(one -> one.plan().at())
                .filter(at -> !at.isBefore(from) && isOwed(at, planned.row()))
                .min(Comparator.naturalOrder())
                .map(at -> new Unmade(Kind.APPOINTMENT, at));
    }

    private static boolean isMissed(Appointment one, Instant now) {
        if (one.isOpen()) return !one.plan().until().isAfter(now);
        return CAME_TO_NOTHING.contains(one.status()) && !one.plan().at().isAfter(now);
    }

    private static Optional<Unmade> due(BoardDay day, Planned planned) {
        var by = planned.row().reached().contactBy();
        if (by == null || by.isAfter(day.today())) return Optional.empty();
        return Optional.of(new Unmade(Kind.CONTACT_DUE, day.beginning(by)))
                .filter(unmade -> isOwed(unmade.since(), planned.row()));
    }

    /** Whether nobody has spoken with the person from then on: in a group one is there, and was not met as planned. */
    private static boolean isOwed(Instant since, CaseloadRow row) {
        var spoken = row.touch().spokenAt();
        return spoken == null || spoken.isBefore(since);
    }
}
