package health.attune.assets;

import health.attune.assets.MeasureStanding.Answers;
import health.attune.assets.MeasureStanding.Taken;
import health.attune.checkins.Course;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.change.Change;
import health.attune.instruments.domains.Domain;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One course to one standing. */
record MeasureFold(ScoreRule rule, @Nullable Instant since) {

    MeasureStanding of(Domain.Measure measure, Domain domain, List<Course.Point> points) {
        var told = points.stream().filter(point -> point.value() != null).toList();
        var inCare = told.stream().filter(this::isInCare).toList();
        var baseline = inCare.stream()
                .filter(point -> point.missing() == 0)
                .findFirst()
                .map(MeasureFold::taken)
                .orElse(null);
        var latest = told.isEmpty() ? null : taken(told.getLast());
        var compared = Compared.of(rule, baseline, latest);
        return new MeasureStanding(
                measure,
                domain.id(),
                compared.change(),
                compared.reason(),
                baseline,
                latest,
                answers(points),
                List.of());
    }

    private Answers answers(List<Course.Point> points) {
        var inCare = points.stream().filter(this::isInCare).toList();
        int told = (int) inCare.stream().filter(point -> point.value() != null).count();
        return new Answers(told, inCare.size() - told, points.getLast().answeredAt());
    }

    private boolean isInCare(Course.Point point) {
        return since == null || !point.answeredAt().isBefore(since);
    }

    private static Taken taken(Course.Point point) {
        double value = Objects.requireNonNull(point.value());
        return new Taken(
                point.answeredAt(),
                value,
                Objects.requireNonNullElse(point.low(), value),
                Objects.requireNonNullElse(point.high(), value),
                point.missing());
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
