package health.attune.caseload;

import static health.attune.assets.Scores.blank;
import static health.attune.assets.Scores.course;
import static health.attune.assets.Scores.full;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.access.labels.Labels;
import health.attune.assets.Measures;
import health.attune.caseload.Progress.Improvement;
import health.attune.caseload.RowFold.Happened;
import health.attune.caseload.rules.Screenings;
import health.attune.caseload.rules.Screenings.Held;
import health.attune.checkins.Course;
import health.attune.contacts.Touches.Touch;
import health.attune.database.Ids;
import health.attune.programs.Episode;
import health.attune.programs.OpenEpisode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where the course of an episode begins: care began on June 1, 2026, and a score of the 30 days before may tell. */
class CourseBeginsTest {
    private static final UUID SITE = Ids.next();
    private static final LocalDate BEGAN = LocalDate.of(2026, 6, 1);
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);

    private final RowFold fold = new RowFold(Measures.bundled());

    @Test
    void whatOtherCareBeganWithIsNotItsBeginning() {
        var progress = progress(full("2021-06-02", 24), full("2026-06-01", 12), full("2026-07-28", 12));
        assertThat(first(progress)).isEqualTo(12);
        assertThat(progress.improvement()).isEqualTo(Improvement.NOT_YET);
    }

    @Test
    void whoeverWasScreenedBeforeTheyWereEnrolledBeganThere() {
        var progress = progress(
                full("2026-05-10", 22),
                full("2026-05-31", 20),
                blank("2026-06-22", 14, 14, 17),
                full("2026-10-19", 20));
        assertThat(first(progress)).isEqualTo(20);
        assertThat(progress.improvement()).isEqualTo(Improvement.NOT_YET);
        assertThat(progress(full("2026-05-31", 20), full("2026-07-28", 10)).improvement())
                .isEqualTo(Improvement.IMPROVED);
    }

    @Test
    void aScoreOfTheFirstDayTellsMoreThanOneBeforeIt() {
        assertThat(first(progress(full("2026-05-31", 20), full("2026-06-01", 18), full("2026-06-15", 9))))
                .isEqualTo(18);
    }

    @Test
    void oneOfThirtyDaysBeforeStillTellsAndNoneOlderThanThat() {
        assertThat(first(progress(full("2026-05-02", 20), full("2026-06-15", 15))))
                .isEqualTo(20);
        assertThat(first(progress(full("2026-05-01", 20), full("2026-06-15", 15))))
                .isEqualTo(15);
    }

    @Test
    void whoeverIsInNeedHasNotImprovedThoughNobodyKnowsHowTheyBegan() {
        var progress = progress(blank("2026-06-15", 18, 18, 21), blank("2026-07-28", 20, 20, 23));
        assertThat(progress.first()).isNull();
        assertThat(progress.improvement()).isEqualTo(Improvement.NOT_YET);
        assertThat(progress(blank("2026-06-15", 18, 18, 21), blank("2026-07-28", 6, 6, 9))
                        .improvement())
                .isEqualTo(Improvement.UNKNOWN);
        assertThat(progress(full("2023-02-01", 20)).improvement())
                .as("of years before this care, which tells nothing of it")
                .isEqualTo(Improvement.UNKNOWN);
    }

    @Test
    void theyAreToldOfByWhatTheyNeedCareForNow() {
        var anxious = course("gad-7", "total", full("2026-06-01", 12), full("2026-07-28", 4));
        var depressed = course("phq-9", "total", blank("2026-07-28", 20, 20, 23));
        assertThat(of(anxious, depressed).measure().instrumentId()).isEqualTo("phq-9");
    }

    @Test
    void worseThanAtTheScreeningIsWorse() {
        assertThat(progress(full("2026-05-31", 12), full("2026-06-15", 18)).worsened())
                .isTrue();
    }

    @Test
    void aSitesOwnRuleHoldsForWhoeverBeginsFromItsDayOn() {
        var own = new Held(60, SITE, BEGAN, null);
        var later = new Held(60, SITE, BEGAN.plusDays(1), null);
        var everywhere = new Held(30, null, ALWAYS, null);
        var points = new Course.Point[] {full("2026-04-15", 20), full("2026-06-15", 15)};
        assertThat(first(of(new Screenings(List.of(own, everywhere)), course("phq-9", "total", points))))
                .isEqualTo(20);
        assertThat(first(of(new Screenings(List.of(later, everywhere)), course("phq-9", "total", points))))
                .isEqualTo(15);
        var young = new Held(60, null, BEGAN.plusMonths(5), null);
        assertThat(first(of(new Screenings(List.of(young)), course("phq-9", "total", points))))
                .as("the oldest one, where care began before there was a rule")
                .isEqualTo(20);
    }

    private Progress progress(Course.Point... points) {
        return of(course("phq-9", "total", points));
    }

    private Progress of(Course... courses) {
        return of(new Screenings(List.of(new Held(30, null, ALWAYS, null))), courses);
    }

    private Progress of(Screenings screenings, Course... courses) {
        var episode = new Episode(Ids.next(), Ids.next(), Ids.next(), Episode.Status.ACTIVE, BEGAN, null, null, 0);
        var open = new OpenEpisode(episode, Labels.NONE, SITE, ZoneOffset.UTC);
        var touch = new Touch(null, null, null, 0, 0, BEGAN, 0);
        var happened = new Happened(open, List.of(courses), screenings.beginning(open), touch, Reached.NOTHING, null);
        return Objects.requireNonNull(fold.row(happened).progress());
    }

    private static double first(Progress progress) {
        return Objects.requireNonNull(progress.first()).points();
    }
}
