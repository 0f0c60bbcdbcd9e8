package health.attune.caseload;

import health.attune.assets.MeasureStanding;
import health.attune.assets.MeasureStanding.Taken;
import health.attune.assets.Measures;
import health.attune.assets.Standing;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Progress.Point;
import health.attune.caseload.rules.Beginning;
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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From where a person stands in the domains of symptoms to the one progress that their caseload row tells.
 *
 * @param began where the course of the episode begins
 */
record ProgressFold(Measures measures, Beginning began) {

    Optional<Progress> of(Collection<Standing> standings, Collection<Course> courses) {
        var told = standings.stream()
                .filter(standing -> standing.domain().axis() == Axis.SYMPTOMS)
                .map(Standing::told)
                .filter(standing -> standing.latest() != null)
                .toList();
        return told.stream()
                .filter(standing -> needed(standing, courses))
                .findFirst()
                .or(() -> told.stream().findFirst())
                .map(standing -> progress(standing, courses));
    }

    private boolean needed(MeasureStanding standing, Collection<Course> courses) {
        var rule = rule(standing);
        var first = standing.baseline();
        if (first == null) return isInNeedAllTheSame(rule, inCare(standing.measure(), courses));
        return isInNeed(rule, first).orElse(false);
    }

    /** How it began is not known, and yet they are not well: whoever waits for a first score overlooks them. */
    private static boolean isInNeedAllTheSame(ScoreRule rule, List<Taken> inCare) {
        return !inCare.isEmpty() && isInNeed(rule, inCare.getLast()).orElse(false);
    }

    private Progress progress(MeasureStanding standing, Collection<Course> courses) {
        var rule = rule(standing);
        var points = points(courses(standing.measure(), courses));
        var inCare = inCare(standing.measure(), courses);
        return new Progress(
                standing.measure(),
                point(standing.baseline()),
                points.stream()
                        .skip(Math.max(0, points.size() - Progress.MOST))
                        .map(taken -> new Point(taken.at(), taken.points()))
                        .toList(),
                standing.change(),
                improvement(rule, standing, inCare),
                hasWorsened(rule, inCare),
                standing.noticed().stream()
                        .findFirst()
                        .map(noticed ->
                                noticed.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .orElse(null));
    }

    private Stream<Course> courses(Measure measure, Collection<Course> courses) {
        return courses.stream()
                .filter(course -> measure.equals(new Measure(course.instrumentId(), course.scoreId()))
                        && measures.isUsual(course));
    }

    private List<Taken> inCare(Measure measure, Collection<Course> courses) {
        return points(courses(measure, courses).map(course -> course.since(began.of(course))));
    }

    private static List<Taken> points(Stream<Course> courses) {
        return courses.flatMap(course -> course.points().stream())
                .flatMap(point -> Optional.ofNullable(taken(point)).stream())
                .toList();
    }

    private static Improvement improvement(ScoreRule rule, MeasureStanding standing, List<Taken> inCare) {
        var first = standing.baseline();
        var latest = standing.latest();
        if (first == null || latest == null)
            return isInNeedAllTheSame(rule, inCare) ? Improvement.NOT_YET : Improvement.UNKNOWN;
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
