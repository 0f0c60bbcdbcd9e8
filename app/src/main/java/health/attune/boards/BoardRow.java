package health.attune.boards;

import health.attune.alerts.lately.AlertsLately.Figures;
import health.attune.appointments.Appointment;
import health.attune.caseload.Caseloads.Listed;
import health.attune.contacts.RecentContacts.Recent;
import health.attune.tasks.TaskLists;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One episode of care on the board.
 *
 * @param team who cares for the person there, the lead first
 * @param isLost whether nobody has seen the person in the last 24 hours and nobody is to
 * @param appointmentsToday how many came about today or still may
 * @param unmade null where nothing stands out, or it goes on already
 */
public record BoardRow(
        Listed listed,
        List<UUID> team,
        Before before,
        Ahead ahead,
        Rolled rolled,
        @Nullable Unmade unmade,
        Standing standing,
        boolean isLost,
        int appointmentsToday) {

    /** The most pressing first; of these by name. */
    static final Comparator<BoardRow> WHO_FIRST = Comparator.comparing(BoardRow::standing)
            .thenComparing(row -> row.listed().person().called().shown(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.listed().row().place().episodeId());

    /** Where somebody stands on the board, in its order. */
    public enum Standing {
        /** An answer calls for a human. */
        ALERT,
        /** Something was planned, its day is over, nobody made it, and nobody has said why since. */
        NOT_MADE,
        /** It was not made, goes on to today or tomorrow, and somebody said why. */
        ROLLED,
        /** Nobody has seen them, and nobody is to. */
        NOTHING_PLANNED,
        PLANNED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The last 24 hours.
     *
     * @param contacts those that came about and those that were tried, the newest first
     * @param appointments those that had their time
     * @param answered whether a check-in was answered
     */
    public record Before(Figures alerts, List<Recent> contacts, List<Appointment> appointments, boolean answered) {

        Before with(List<Recent> other) {
            return new Before(alerts, other, appointments, answered);
        }
    }

    /**
     * The next 24 hours.
     *
     * @param contactBy the day by which the person is to be met; null where none is near
     * @param tasks due by then or before
     */
    public record Ahead(
            List<Appointment> appointments, @Nullable LocalDate contactBy, List<TaskLists.Listed> tasks) {

        boolean isEmpty() {
            return appointments.isEmpty() && contactBy == null && tasks.isEmpty();
        }
    }

    UUID personId() {
        return listed.row().personId();
    }

    UUID episodeId() {
        return listed.row().place().episodeId();
    }

    /** Whether that worker cares for the person, or is to meet them. */
    boolean isOf(UUID accountId) {
        return team.contains(accountId)
                || ahead.appointments().stream()
                        .anyMatch(one -> one.plan().workers().contains(accountId));
    }

    BoardRow with(List<Recent> contacts) {
        return new BoardRow(
                listed, team, before.with(contacts), ahead, rolled, unmade, standing, isLost, appointmentsToday);
    }

    boolean hasAlerts() {
        return before.alerts().open() > 0 || before.alerts().raised() > 0;
    }

    boolean hasLabels() {
        return !listed.row().labels().isEmpty()
                || before.contacts().stream().anyMatch(one -> !one.labels().isEmpty())
                || before.appointments().stream().anyMatch(one -> !one.labels().isEmpty())
                || ahead.appointments().stream().anyMatch(one -> !one.labels().isEmpty())
                || ahead.tasks().stream().anyMatch(one -> !one.task().labels().isEmpty());
    }
}
