package health.attune.demo.rows;

import health.attune.access.labels.Labels;
import health.attune.checkins.Course;
import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The scores of one person as they accrue, to be read as courses in the end. */
public final class ScoreCourses {
    private static final Comparator<Course.Point> IN_TIME_ORDER = Comparator.comparing(Course.Point::answeredAt)
            .thenComparing(point -> point.responseId().toString());

    private final Map<Key, List<Course.Point>> points = new LinkedHashMap<>();

    private record Key(String instrumentId, String scoreId) {}

    /** Which response the scores are of, when it was answered, and what it carries. */
    record Origin(UUID responseId, Instant answeredAt, Labels labels) {}

    void add(Origin origin, Instrument instrument, Score score, List<String> reached) {
        var value = score.value();
        points.computeIfAbsent(new Key(instrument.id(), score.rule().id()), unseen -> new ArrayList<>())
                .add(new Course.Point(
                        origin.responseId(),
                        origin.answeredAt(),
                        value.map(Score.Value::points).orElse(null),
                        value.map(Score.Value::low).orElse(null),
                        value.map(Score.Value::high).orElse(null),
                        missing(score),
                        reached,
                        origin.labels()));
    }

    public List<Course> courses() {
        var courses = new ArrayList<Course>();
        points.forEach((key, found) -> {
            found.sort(IN_TIME_ORDER);
            courses.add(new Course(key.instrumentId(), key.scoreId(), AnswerRows.BY, found));
        });
        return courses;
    }

    static int missing(Score score) {
        return switch (score) {
            case Score.Value value -> value.missing();
            case Score.NotEnoughData none -> none.blank().size();
        };
    }
}
