package health.attune.assets;

import health.attune.assets.ChangeWord.Reason;
import health.attune.assets.MeasureStanding.Answers;
import health.attune.assets.MeasureStanding.Taken;
import health.attune.checkins.Course;
import health.attune.instruments.Algorithm;
import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.change.Change;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.trajectory.Signal;
import health.attune.instruments.trajectory.Trajectory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One course to one standing. */
record MeasureFold(
        Instrument instrument, ScoreRule rule, @Nullable Instant since) {

    MeasureStanding of(Domain.Measure measure, Domain domain, Course course) {
        var points = course.points();
        var told = points.stream().flatMap(MeasureFold::taken).toList();
        var inCare =
                points.stream().filter(point -> isInCare(point.answeredAt())).toList();
        var toldInCare = inCare.stream().flatMap(MeasureFold::taken).toList();
        var baseline = course.baseline(since).stream()
                .flatMap(MeasureFold::taken)
                .findFirst()
                .orElse(null);
        var latest = told.isEmpty() ? null : told.getLast();
        var compared = Compared.of(rule, baseline, latest);
        int untold = inCare.size() - toldInCare.size();
        return new MeasureStanding(
                measure,
                domain.id(),
                compared.change(),
                compared.reason(),
                baseline,
                latest,
                new Answers(toldInCare.size(), untold, points.getLast().answeredAt()),
                noticed(domain.axis(), inCare, baseline));
    }

    /** Of symptoms, how they went since the beginning; of the working relationship, how the last session was. */
    private List<Noticed> noticed(Domain.Axis axis, List<Course.Point> inCare, @Nullable Taken baseline) {
        var course = switch (axis) {
            case SYMPTOMS -> baseline == null ? null : ofSymptoms(scores(inCare, baseline.at()));
            case RELATIONSHIP -> inCare.isEmpty() ? null : ofSessions(inCare);
            case PSYCHOLOGICAL_ASSETS, SOCIAL_ASSETS, FUNCTION -> null;
        };
        if (course == null) return List.of();
        return Trajectory.bundled().signals(course).stream()
                .filter(signal -> isFair(signal.kind()))
                .map(Noticed::of)
                .toList();
    }

    /** That nothing improves is only worth telling where it is known who still needs to improve. */
    private boolean isFair(Signal.Kind kind) {
        return kind != Signal.Kind.STALLED || rule.norms().change().clinical().isPresent();
    }

    private List<Score> scores(List<Course.Point> points, Instant from) {
        return points.stream()
                .flatMap(MeasureFold::taken)
                .filter(taken -> !taken.at().isBefore(from))
                .map(taken -> (Score) taken.score(rule))
                .toList();
    }

    private static health.attune.instruments.trajectory.Course ofSymptoms(List<Score> scores) {
        return new health.attune.instruments.trajectory.Course(scores, List.of(), Optional.empty(), 0);
    }

    /** What was said of the last session counts also where too much was left blank for its score. */
    private health.attune.instruments.trajectory.Course ofSessions(List<Course.Point> inCare) {
        var last = inCare.getLast().reached().stream()
                .flatMap(reached -> instrument.outcome(reached).stream())
                .findFirst()
                .<Algorithm.Result>map(Algorithm.Result.Reached::new)
                .orElseGet(Algorithm.Result.NoneReached::new);
        var scores = scores(inCare, inCare.getFirst().answeredAt());
        var feedback = new health.attune.instruments.trajectory.Course.Feedback(scores, last);
        return new health.attune.instruments.trajectory.Course(List.of(), List.of(), Optional.of(feedback), 0);
    }

    private boolean isInCare(Instant at) {
        return since == null || !at.isBefore(since);
    }

    private static Stream<Taken> taken(Course.Point point) {
        var points = point.value();
        if (points == null) return Stream.empty();
        return Stream.of(new Taken(
                point.answeredAt(),
                points,
                Objects.requireNonNullElse(point.low(), points),
                Objects.requireNonNullElse(point.high(), points),
                point.missing()));
    }

    /** A change word and why it is that one. */
    private record Compared(ChangeWord change, Reason reason) {

        static Compared of(ScoreRule rule, @Nullable Taken baseline, @Nullable Taken latest) {
            if (latest == null) return untold(Reason.NO_SCORE);
            if (baseline == null) return untold(Reason.NO_BEGINNING);
            if (!latest.at().isAfter(baseline.at())) return untold(Reason.ANSWERED_ONCE);
            var reliable =
                    Change.between(baseline.score(rule), latest.score(rule)).reliable();
            return switch (reliable.outcome()) {
                case IMPROVED -> new Compared(ChangeWord.GAIN, Reason.COMPARED);
                case UNCHANGED -> new Compared(ChangeWord.NO_RELIABLE_CHANGE, Reason.COMPARED);
                case WORSENED -> new Compared(ChangeWord.LOSS, Reason.COMPARED);
                case UNCERTAIN -> new Compared(ChangeWord.UNCERTAIN, Reason.BLANKS);
                case NOT_ENOUGH_DATA -> untold(Reason.NO_SCORE);
                case NO_RULE -> untold(Reason.NO_RULE);
            };
        }

        private static Compared untold(Reason reason) {
            return new Compared(ChangeWord.NOT_ENOUGH_DATA, reason);
        }
    }
}
