package health.attune.caseload;

import health.attune.caseload.CaseloadRow.Coming;
import health.attune.caseload.CaseloadRow.Status;
import health.attune.caseload.Caseloads.Listed;
import health.attune.caseload.Milestone.Relapsed.By;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Why.Reason;
import health.attune.caseload.rules.CaseloadRules;
import health.attune.people.PersonLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody stands in a caseload: from the facts of their row and the day it is at their site. One reason, one
 * method.
 */
record Reasons(CaseloadRules rules, Instant now) {

    /**
     * What calls for somebody beside the facts of the row.
     *
     * @param alerts how many are open about the person
     * @param isFlagged whether somebody of the team wants the episode looked at
     * @param hasDied whether the person died, so that nobody reaches out
     */
    record Calls(int alerts, boolean isFlagged, boolean hasDied) {}

    /** All that is told of a row. */
    record Told(
            RowStore.Kept kept,
            PersonLine person,
            int alerts,
            @Nullable Flag flag,
            @Nullable Coming coming) {

        Listed listed(Reasons reasons) {
            var calls = new Calls(alerts, flag != null, person.diedOn() != null);
            return new Listed(kept.row(), person, kept.program(), reasons.of(kept.row(), calls), flag, coming, null);
        }
    }

    /** Every reason, the most urgent first; never none. */
    List<Why> of(CaseloadRow row, Calls calls) {
        boolean outOfCare = calls.hasDied() || row.status() == Status.PAUSED;
        var found = Stream.concat(always(row, calls), outOfCare ? Stream.of() : inCare(row))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Why::reason))
                .toList();
        return found.isEmpty() ? List.of(new Why(Reason.ON_COURSE, weeks(row))) : found;
    }

    private Stream<Optional<Why>> always(CaseloadRow row, Calls calls) {
        return Stream.of(
                when(calls.alerts() > 0, Reason.SAFETY, calls.alerts()),
                calls.hasDied() ? Optional.empty() : relapse(row),
                when(calls.hasDied(), Reason.DIED, 0),
                when(calls.isFlagged(), Reason.FLAGGED, 0),
                when(row.status() == Status.PAUSED, Reason.PAUSED, 0));
    }

    private Optional<Why> relapse(CaseloadRow row) {
        return row.unmetRelapse()
                .map(relapse -> new Why(
                        relapse.by() == By.PERSON ? Reason.TELLS_OF_RELAPSE : Reason.CAME_BACK,
                        days(day(relapse.at(), row.place().zone()), row)));
    }

    private Stream<Optional<Why>> inCare(CaseloadRow row) {
        return Stream.of(
                notImproved(row),
                worse(row),
                notMet(row),
                triedInVain(row),
                outOfTouch(row),
                contactDue(row),
                consulted(row),
                notMeasured(row),
                noticed(row));
    }

    private Optional<Why> notImproved(CaseloadRow row) {
        return when(isForReview(row) && !isConsultedLately(row), Reason.NOT_IMPROVED, weeks(row));
    }

    private Optional<Why> consulted(CaseloadRow row) {
        return when(isForReview(row) && isConsultedLately(row), Reason.CONSULTED, sinceConsultation(row));
    }

    private boolean isForReview(CaseloadRow row) {
        var progress = row.progress();
        return progress != null
                && progress.improvement() == Improvement.NOT_YET
                && weeks(row) >= rules.reviewAfterWeeks();
    }

    private boolean isConsultedLately(CaseloadRow row) {
        return row.reached().consultedAt() != null && sinceConsultation(row) <= rules.consultWithinDays();
    }

    private long sinceConsultation(CaseloadRow row) {
        var at = row.reached().consultedAt();
        return at == null ? 0 : days(day(at, row.place().zone()), row);
    }

    private static Optional<Why> worse(CaseloadRow row) {
        var progress = row.progress();
        if (progress == null || !progress.worsened()) return Optional.empty();
        var before = progress.previous();
        double points = before == null ? 0 : Math.abs(progress.latest().points() - before.points());
        return Optional.of(new Why(Reason.WORSE, points));
    }

    private Optional<Why> notMet(CaseloadRow row) {
        long days = days(row.startedOn(), row);
        return when(
                row.status() == Status.ENROLLED && days >= rules.meetWithinDays() && !isTriedInVain(row),
                Reason.NOT_MET,
                days);
    }

    private Optional<Why> triedInVain(CaseloadRow row) {
        return when(isTriedInVain(row), Reason.TRIED_IN_VAIN, row.touch().attempts());
    }

    private boolean isTriedInVain(CaseloadRow row) {
        return row.touch().attempts() >= rules.triesInVain();
    }

    private Optional<Why> outOfTouch(CaseloadRow row) {
        var met = row.touch().metAt();
        boolean isAgreedOtherwise = row.reached().contactBy() != null;
        if (met == null || row.status() == Status.ENROLLED || isAgreedOtherwise) return Optional.empty();
        long days = days(day(met, row.place().zone()), row);
        return when(days > rules.contactWithinDays(), Reason.OUT_OF_TOUCH, days);
    }

    private Optional<Why> contactDue(CaseloadRow row) {
        var by = row.reached().contactBy();
        if (by == null) return Optional.empty();
        long days = days(by, row);
        return when(days > 0, Reason.CONTACT_DUE, days);
    }

    private Optional<Why> notMeasured(CaseloadRow row) {
        long days = days(lastMeasured(row), row);
        return when(days > rules.measureWithinDays(), Reason.NOT_MEASURED, days);
    }

    /**
     * By the score that the row tells of, since other answers tell nothing of what care is to change; where it tells of
     * none, by any. Where nothing was answered since care began, it counts from there.
     */
    private static LocalDate lastMeasured(CaseloadRow row) {
        var progress = row.progress();
        var measured = progress == null ? row.answeredAt() : progress.latest().at();
        var day = measured == null ? row.startedOn() : day(measured, row.place().zone());
        return day.isBefore(row.startedOn()) ? row.startedOn() : day;
    }

    private static Optional<Why> noticed(CaseloadRow row) {
        var progress = row.progress();
        return when(progress != null && progress.signal() != null, Reason.NOTICED, 0);
    }

    /** Whole weeks since the episode began. */
    private long weeks(CaseloadRow row) {
        return days(row.startedOn(), row) / 7;
    }

    private long days(LocalDate from, CaseloadRow row) {
        return ChronoUnit.DAYS.between(from, day(now, row.place().zone()));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static Optional<Why> when(boolean so, Reason reason, double figure) {
        return so ? Optional.of(new Why(reason, figure)) : Optional.empty();
    }
}
