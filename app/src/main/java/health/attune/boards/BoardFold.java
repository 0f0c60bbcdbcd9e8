package health.attune.boards;

import health.attune.alerts.lately.AlertsLately.Figures;
import health.attune.appointments.Appointment;
import health.attune.appointments.Status;
import health.attune.boards.BoardRow.Ahead;
import health.attune.boards.BoardRow.Before;
import health.attune.boards.BoardRow.Standing;
import health.attune.boards.Unmade.Planned;
import health.attune.tasks.TaskLists;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the row of one episode from what is known of it on that day. */
record BoardFold(BoardDay day) {

    /**
     * What is known.
     *
     * @param tasks the open ones
     */
    record Known(Planned planned, List<UUID> team, Figures alerts, List<TaskLists.Listed> tasks, Rolled rolled) {}

    BoardRow row(Known known) {
        var planned = known.planned();
        // Nobody reaches out to whoever is out of care: nothing goes on to another day.
        var rolled = planned.isOutOfCare() ? Rolled.NEVER : known.rolled();
        var unmade = Unmade.of(day, planned, rolled).orElse(null);
        var ahead = ahead(known);
        boolean isPlanned = !ahead.isEmpty() || rolled.times() > 0;
        boolean isSeen = isLately(planned.row().touch().metAt());
        boolean isLost = !isPlanned && !isSeen && !planned.isOutOfCare();
        return new BoardRow(
                planned.listed(),
                known.team(),
                before(known),
                ahead,
                rolled,
                unmade,
                standing(known, rolled, unmade, isLost),
                isLost,
                (int) planned.appointments().stream().filter(this::isToday).count());
    }

    private Before before(Known known) {
        var past = known.planned().appointments().stream()
                .filter(one -> !one.plan().at().isBefore(day.from())
                        && !one.plan().at().isAfter(day.now())
                        && !isAhead(one))
                .toList();
        return new Before(
                known.alerts(), List.of(), past, isLately(known.planned().row().answeredAt()));
    }

    private Ahead ahead(Known known) {
        var coming = known.planned().appointments().stream()
                .filter(one -> isAhead(one) && one.plan().at().isBefore(day.until()))
                .toList();
        var by = known.planned().row().reached().contactBy();
        boolean isNear =
                by != null && !by.isAfter(day.through()) && !known.planned().isOutOfCare();
        var due = known.tasks().stream()
                .filter(one -> !one.task().wording().dueOn().isAfter(day.through()))
                .toList();
        return new Ahead(coming, isNear ? by : null, due);
    }

    /** Whether it may still come about. */
    private boolean isAhead(Appointment one) {
        return one.isOpen() && one.plan().until().isAfter(day.now());
    }

    private boolean isToday(Appointment one) {
        boolean counts = one.isOpen() || one.status() == Status.FULFILLED;
        return counts && day.day(one.plan().at()).equals(day.today());
    }

    private Standing standing(Known known, Rolled rolled, @Nullable Unmade unmade, boolean isLost) {
        if (known.alerts().open() > 0) return Standing.ALERT;
        if (rolled.isSaidOn(day.today().minusDays(1))) return Standing.ROLLED;
        if (rolled.times() > 0 || unmade != null && unmade.isOverdue(day)) return Standing.NOT_MADE;
        return isLost ? Standing.NOTHING_PLANNED : Standing.PLANNED;
    }

    private boolean isLately(@Nullable Instant at) {
        return at != null && !at.isBefore(day.from());
    }
}
