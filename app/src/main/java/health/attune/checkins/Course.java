package health.attune.checkins;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One score of a person over time, by one who answers: every not superseded one, the oldest first.
 *
 * @param by who answered all of it
 */
public record Course(String instrumentId, String scoreId, AnsweredBy by, List<Point> points) {
    public Course {
        points = List.copyOf(points);
    }

    /**
     * The score of one response.
     *
     * @param value null where too little was answered to tell
     * @param low the lowest it could be, whatever the blanks would have been
     * @param high the highest it could be
     * @param missing how many parts were blank or declined
     * @param reached what the rules over single answers said, as the instrument names it
     * @param labels of its response
     */
    public record Point(
            UUID responseId,
            Instant answeredAt,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            int missing,
            List<String> reached,
            Labels labels) {
        public Point {
            reached = List.copyOf(reached);
        }

        /** Nothing of it was left blank. */
        public boolean isWhole() {
            return value != null && missing == 0;
        }
    }

    /** Only what carries no other labels than these. */
    public Course within(Labels labels) {
        var some = points.stream()
                .filter(point -> point.labels().areWithin(labels))
                .toList();
        return new Course(instrumentId, scoreId, by, some);
    }

    /** Only what was answered from then on. */
    public Course since(Instant from) {
        var later = points.stream()
                .filter(point -> !point.answeredAt().isBefore(from))
                .toList();
        return new Course(instrumentId, scoreId, by, later);
    }

    /** All that its points carry. */
    public Labels labels() {
        return Labels.together(points.stream().map(Point::labels).toList());
    }

    /**
     * Where it began: the first point without a blank since the present care began (docs/decisions/0011). Every page
     * that compares with the start compares with this.
     *
     * @param since when the present care began; null where the person was never in care, so that everything counts
     */
    public Optional<Point> baseline(@Nullable Instant since) {
        return points.stream()
                .filter(point -> since == null || !point.answeredAt().isBefore(since))
                .filter(Point::isWhole)
                .findFirst();
    }
}
