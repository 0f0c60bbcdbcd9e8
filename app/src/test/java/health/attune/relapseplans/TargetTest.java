package health.attune.relapseplans;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.assets.ChangeWord;
import health.attune.caseload.Progress;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.Progress.Point;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.domains.Domain.Measure;
import health.attune.relapseplans.Turn.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the PHQ-9: the clinical side begins at 10, a response is half of the points at the beginning. */
class TargetTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant START = Instant.parse("2026-03-02T17:00:00Z");
    private static final int HELD_FOR_DAYS = 28;

    /** Scores as {@code day:points}; on which day they began to be held, or none. */
    @ParameterizedTest
    @CsvSource({
        "0:18 30:9 58:8,        30", // exactly four weeks apart
        "0:18 30:9 57:8,        ", // a day less
        "0:18 30:9,             ", // one score alone
        "0:18 30:9 40:12 68:8,  ", // not held in between
        "0:18 30:9 40:9 72:8,   30",
        "0:24 30:12 60:11,      30", // still on the clinical side, but half as much
        "0:24 30:13 60:11,      ",
        "0:18 30:9 60:9 70:10,  ", // no longer there
        "0:9 30:4 60:3,         " // never on the clinical side: nothing to reach
    })
    void aTargetIsHeldByTwoScoresFourWeeksApart(String scores, Integer heldOn) {
        var course = course(scores);
        var held = Target.of(progress(course), phq9())
                .flatMap(target -> target.heldSince(course, HELD_FOR_DAYS, NEW_YORK));
        assertThat(held.orElse(null))
                .isEqualTo(heldOn == null ? null : LocalDate.of(2026, 3, 2).plusDays(heldOn));
    }

    /** Prevention began on day 60. */
    @ParameterizedTest
    @CsvSource({
        "0:18 30:9 58:8,          ", // nothing since
        "0:18 30:9 58:12,         ", // prevention began all the same, and nothing since
        "0:18 30:9 58:8 90:9,     ",
        "0:18 30:9 58:8 90:10,    NOT_AT_TARGET",
        "0:18 30:4 58:2 90:8,     RELIABLY_WORSE", // six points and more are beyond chance
        "0:18 30:4 58:3 90:7,     ",
        "0:24 30:12 58:11 90:12,  ", // as at the target by half of the points
        "0:24 30:12 58:11 90:13,  NOT_AT_TARGET"
    })
    void aScoreTellsOfARelapse(String scores, Cause cause) {
        var course = course(scores);
        var target = Target.of(progress(course), phq9()).orElseThrow();
        assertThat(target.relapse(course, START.plus(Duration.ofDays(60))).orElse(null))
                .isEqualTo(cause);
    }

    /** On March 8 the clocks go forward: four weeks of days, not of hours. */
    @Test
    void weeksAreCountedByTheDaysOfTheSite() {
        var course = List.of(
                new Point(Instant.parse("2026-02-20T17:00:00Z"), 18),
                new Point(Instant.parse("2026-02-22T04:30:00Z"), 9), // the evening of February 21
                new Point(Instant.parse("2026-03-21T12:00:00Z"), 9));
        var target = Target.of(progress(course), phq9()).orElseThrow();
        assertThat(target.heldSince(course, HELD_FOR_DAYS, NEW_YORK)).contains(LocalDate.of(2026, 2, 21));
        assertThat(target.heldSince(course, HELD_FOR_DAYS, ZoneId.of("UTC"))).isEmpty();
    }

    /** When they met last, until when it was agreed, and by when they meet next. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-12-31, 2026-02-28",
        "2026-11-30, 2026-12-31, 2026-12-30",
        "2026-12-01, 2026-12-31, 2026-12-31",
        "2026-12-15, 2026-12-31, 2026-12-31", // once more on the last day
        "2026-12-31, 2026-12-31, ",
        "2027-01-02, 2026-12-31, "
    })
    void theyMeetEachMonthUntilTheDayThatWasAgreed(LocalDate met, LocalDate until, LocalDate by) {
        assertThat(new RelapseRules(HELD_FOR_DAYS, 1, 6).contactBy(met, until)).isEqualTo(by);
    }

    private static List<Point> course(String scores) {
        var course = new ArrayList<Point>();
        for (var score : scores.strip().split("\\s+")) {
            var parts = score.split(":");
            var at = START.plus(Duration.ofDays(Long.parseLong(parts[0])));
            course.add(new Point(at, Double.parseDouble(parts[1])));
        }
        return course;
    }

    private static Progress progress(List<Point> course) {
        return new Progress(
                new Measure("phq-9", phq9().id()),
                course.getFirst(),
                course,
                ChangeWord.NO_RELIABLE_CHANGE,
                Improvement.UNKNOWN,
                false,
                null);
    }

    private static ScoreRule phq9() {
        return Catalog.bundled().find("phq-9").orElseThrow().scores().getFirst();
    }
}
