package health.attune.caseload;

import health.attune.assets.MeasureStanding;
import health.attune.assets.MeasureStanding.Taken;
import health.attune.assets.Measures;
import health.attune.assets.Standing;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Progress.Point;
import health.attune.checkins.Course;
import health.attune.instruments.Cutoff;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.change.Change;
import health.attune.instruments.change.Fact;
import health.attune.instruments.change.NoticedChange;
import health.attune.instruments.domains.Domain.Axis;
import health.attune.instruments.domains.Domain.Measure;
import health.attune.instruments.norms.ChangeRules;
import health.attune.instruments.norms.Threshold;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From where a person stands in the domains of symptoms to the one progress that their caseload row tells.
 *
 * @param since when their present care began; null where everything counts
 */
record ProgressFold(Measures measures, @Nullable Instant since) {

    Optional<Progress> of(Collection<Standing> standings, Collection<Course> courses) {
        var told = standings.stream()
                .filter(standing -> standing.domain().axis() == Axis.SYMPTOMS)
                .map(Standing::told)
                .filter(standing -> standing.latest() != null)
                .toList();
        return told.stream()
                .filter(this::beganInNeed)
                .findFirst()
                .or(() -> told.stream().findFirst())
                .map(standing -> progress(standing, courses));
    }

    private boolean beganInNeed(MeasureStanding standing) {
        var first = standing.baseline();
        return first != null && isInNeed(rule(standing), first).orElse(false);
    }

    private Progress progress(MeasureStanding standing, Collection<Course> courses) {
        var rule = rule(standing);
        var points = points(standing.measure(), courses);
        return new Progress(
                standing.measure(),
                point(standing.baseline()),
                points.stream()
                        .skip(Math.max(0, points.size() - Progress.MOST))
                        .map(taken -> new Point(taken.at(), taken.points()))
                        .toList(),
                standing.change(),
                improvement(rule, standing),
                hasWorsened(rule, inCare(points)),
                standing.noticed().stream()
                        .findFirst()
                        .map(noticed ->
                                noticed.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse(null));
    }

    private List<Taken> points(Measure measure, Collection<Course> courses) {
        return courses.stream()
                .filter(course -> measure.equals(new Measure(course.instrumentId(), course.scoreId()))
                        && measures.isUsual(course))
                .flatMap(course -> course.points().stream())
                .flatMap(point -> Optional.ofNullable(taken(point)).stream())
                .toList();
    }

    private static Improvement improvement(ScoreRule rule, MeasureStanding standing) {
        var first = standing.baseline();
        var latest = standing.latest();
        if (first == null || latest == null) return Improvement.UNKNOWN;
        var inNeedThen = isInNeed(rule, first);
        if (inNeedThen.isEmpty()) return Improvement.UNKNOWN;
        boolean inNeedNow = isInNeed(rule, latest).orElse(false);
        if (!inNeedNow) return inNeedThen.get() ? Improvement.IMPROVED : Improvement.NOT_NEEDED;
        var response = Change.between(first.score(rule), latest.score(rule)).response(Cutoff.Group.EVERYBODY);
        return response.fact() == Fact.YES ? Improvement.IMPROVED : Improvement.NOT_YET;
    }

    /** Empty where no clinical side is published. */
    private static Optional<Boolean> isInNeed(ScoreRule rule, Taken taken) {
        return rule.norms()
                .change()
                .clinical()
                .map(ChangeRules.Clinical::side)
                .map((Threshold side) -> side.holds(taken.points()));
    }

    private List<Taken> inCare(List<Taken> points) {
        return points.stream()
                .filter(taken -> since == null || !taken.at().isBefore(since))
                .toList();
    }

    private static boolean hasWorsened(ScoreRule rule, List<Taken> points) {
        if (points.size() < 2) return false;
        var before = points.get(points.size() - 2);
        var noticed = NoticedChange.all(
                Change.between(before.score(rule), points.getLast().score(rule)));
        return !noticed.isEmpty() && noticed.stream().allMatch(one -> one.outcome() == NoticedChange.Outcome.WORSE);
    }

    private ScoreRule rule(MeasureStanding standing) {
        return measures.rule(standing.measure()).orElseThrow();
    }

    private static @Nullable Point point(@Nullable Taken taken) {
        return taken == null ? null : new Point(taken.at(), taken.points());
    }

    private static @Nullable Taken taken(Course.Point point) {
        var points = point.value();
        if (points == null) return null;
        double low = point.low() == null ? points : point.low();
        double high = point.high() == null ? points : point.high();
        return new Taken(point.answeredAt(), points, low, high, point.missing());
    }
}
