package health.attune.relapseplans;

import health.attune.caseload.Progress;
import health.attune.caseload.Progress.Point;
import health.attune.instruments.Cutoff;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.change.Change;
import health.attune.instruments.change.Fact;
import health.attune.instruments.norms.ChangeRules;
import health.attune.instruments.norms.Threshold;
import health.attune.instruments.norms.Verdict;
import health.attune.relapseplans.Turn.Cause;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What care set out to reach for somebody who was on the clinical side of a score when it began: no longer to be there,
 * or as much better as the published rule of response asks. It is the target by which the caseload tells who has
 * improved.
 *
 * @param first the score at the beginning
 * @param side the clinical side
 */
record Target(ScoreRule rule, Point first, Threshold side) {

    /** Empty where no score tells, or where they were not on the clinical side at the beginning. */
    static Optional<Target> of(Progress progress, ScoreRule rule) {
        var first = progress.first();
        if (first == null) return Optional.empty();
        return rule.norms()
                .change()
                .clinical()
                .map(ChangeRules.Clinical::side)
                .filter(side -> side.holds(first.points()))
                .map(side -> new Target(rule, first, side));
    }

    boolean isMetBy(Point point) {
        if (!side.holds(point.points())) return true;
        return Change.between(score(first), score(point))
                        .response(Cutoff.Group.EVERYBODY)
                        .fact()
                == Fact.YES;
    }

    /**
     * Since when it has been met without a break, where that is long enough: by two scores or more.
     *
     * @param course the oldest first
     * @param days of the site, from the first of these scores to the last
     */
    Optional<LocalDate> heldSince(List<Point> course, int days, ZoneId zone) {
        LocalDate since = null;
        for (var point : course.reversed()) {
            if (!isMetBy(point)) break;
            since = day(point, zone);
        }
        if (since == null) return Optional.empty();
        return Optional.of(since).filter(day -> ChronoUnit.DAYS.between(day, day(course.getLast(), zone)) >= days);
    }

    /** Whether the latest score tells of a relapse, and by what; only one that came after that moment does. */
    Optional<Cause> relapse(List<Point> course, Instant since) {
        var latest = course.getLast();
        if (!latest.at().isAfter(since)) return Optional.empty();
        if (!isMetBy(latest)) return Optional.of(Cause.NOT_AT_TARGET);
        var worse = Change.between(score(held(course, since)), score(latest)).reliablyWorse();
        return worse == Verdict.YES ? Optional.of(Cause.RELIABLY_WORSE) : Optional.empty();
    }

    /** The score at which relapse prevention began; where none came before it, the first after it. */
    private static Point held(List<Point> course, Instant since) {
        return course.stream()
                .filter(point -> !point.at().isAfter(since))
                .reduce((earlier, later) -> later)
                .orElseGet(course::getFirst);
    }

    private Score.Value score(Point point) {
        return new Score.Value(rule, point.points(), point.points(), point.points(), Score.Completeness.COMPLETE, 0);
    }

    private static LocalDate day(Point point, ZoneId zone) {
        return LocalDate.ofInstant(point.at(), zone);
    }
}
