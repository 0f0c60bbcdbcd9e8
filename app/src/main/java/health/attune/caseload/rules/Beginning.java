package health.attune.caseload.rules;

import health.attune.checkins.Course;
import health.attune.checkins.Course.Point;
import health.attune.programs.OpenEpisode;
import java.time.Instant;

/**
 * Where the course of an episode begins (docs/decisions/0051), whatever other care there is.
 *
 * @param screened since when a score before the first day may tell how it began
 * @param day the first day of care
 * @param dayAfter when that day is over
 */
public record Beginning(Instant screened, Instant day, Instant dayAfter) {

    static Beginning of(OpenEpisode open, int screenedWithinDays) {
        return new Beginning(start(open, -screenedWithinDays), start(open, 0), start(open, 1));
    }

    private static Instant start(OpenEpisode open, int days) {
        return open.episode()
                .startedOn()
                .plusDays(days)
                .atStartOfDay(open.zone())
                .toInstant();
    }

    /** From when on its scores count: where the first day has none without a blank, from the last one before it. */
    public Instant of(Course course) {
        boolean isOfTheDay = course.baseline(day)
                .filter(point -> point.answeredAt().isBefore(dayAfter))
                .isPresent();
        if (isOfTheDay) return day;
        return course.points().stream()
                .filter(Point::isWhole)
                .map(Point::answeredAt)
                .filter(at -> !at.isBefore(screened) && at.isBefore(day))
                .reduce((earlier, later) -> later)
                .orElse(day);
    }
}
