package health.attune.assets;

import health.attune.access.labels.Labels;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Course;
import health.attune.database.Ids;
import health.attune.instruments.catalog.Catalog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Courses of scores as tests write them: days and points. */
public final class Scores {

    private Scores() {}

    public static Course course(String instrument, String score, Course.Point... points) {
        return course(instrument, score, usual(instrument), points);
    }

    public static Course course(String instrument, String score, AnsweredBy by, Course.Point... points) {
        return new Course(instrument, score, by, List.of(points));
    }

    private static AnsweredBy usual(String instrument) {
        return Catalog.bundled()
                .find(instrument)
                .map(found -> AnsweredBy.namedBy(found).getFirst())
                .orElse(AnsweredBy.PERSON);
    }

    /** Everything was answered. */
    public static Course.Point full(String day, double points) {
        return new Course.Point(Ids.next(), at(day), points, points, points, 0, List.of(), Labels.NONE);
    }

    /** One part was left blank, and the score lies somewhere between low and high. */
    public static Course.Point blank(String day, double points, double low, double high) {
        return new Course.Point(Ids.next(), at(day), points, low, high, 1, List.of(), Labels.NONE);
    }

    /** Too little was answered to tell. */
    public static Course.Point untold(String day) {
        return new Course.Point(Ids.next(), at(day), null, null, null, 9, List.of(), Labels.NONE);
    }

    public static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
