package health.attune.relapseplans;

import health.attune.caseload.CaseloadRow;
import health.attune.caseload.Progress;
import health.attune.questionnaires.Questionnaires;
import health.attune.relapseplans.Turn.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the row of an episode tells of its target. */
record Targets(Questionnaires questionnaires, RelapseRules rules) {

    /**
     * Since when it has been held, where that is long enough.
     *
     * @param last after a relapse only what was answered since counts; null where the episode never turned
     */
    Optional<LocalDate> heldSince(CaseloadRow row, @Nullable Turn last) {
        var progress = row.progress();
        if (progress == null) return Optional.empty();
        var from = last == null || !last.isRelapse() ? Instant.MIN : last.at();
        var course = progress.course().stream()
                .filter(point -> point.at().isAfter(from))
                .toList();
        return target(progress)
                .filter(target -> !course.isEmpty())
                .flatMap(target -> target.heldSince(
                        course, rules.heldForDays(), row.place().zone()));
    }

    /** Whether the latest score tells of a relapse since prevention began. */
    Optional<Cause> relapse(CaseloadRow row, Turn began) {
        var progress = row.progress();
        if (progress == null) return Optional.empty();
        return target(progress).flatMap(target -> target.relapse(progress.course(), began.at()));
    }

    private Optional<Target> target(Progress progress) {
        return questionnaires
                .find(progress.measure().instrumentId())
                .map(instrument -> instrument.score(progress.measure().scoreId()))
                .flatMap(rule -> Target.of(progress, rule));
    }
}
