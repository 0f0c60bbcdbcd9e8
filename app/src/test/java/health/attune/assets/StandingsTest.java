package health.attune.assets;

import static health.attune.assets.Scores.at;
import static health.attune.assets.Scores.blank;
import static health.attune.assets.Scores.course;
import static health.attune.assets.Scores.full;
import static health.attune.assets.Scores.untold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import health.attune.assets.ChangeWord.Reason;
import health.attune.checkins.Course;
import health.attune.instruments.domains.Domain;
import health.attune.instruments.norms.Reference;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingsTest {
    private static final Standings STANDINGS = Standings.bundled();

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        // PHQ-9: 6 points or more, less is better (NHS Talking Therapies).
        "phq-9 total, 18, 12, gain",
        "phq-9 total, 18, 13, no-reliable-change",
        "phq-9 total, 12, 17, no-reliable-change",
        "phq-9 total, 12, 18, loss",
        // GAD-7: 4 points or more.
        "gad-7 total, 14, 10, gain",
        "gad-7 total, 10, 13, no-reliable-change",
        // BRS: .83 or more on its mean, more is better.
        "brs mean, 2.5, 3.33, gain",
        "brs mean, 3.33, 2.5, loss",
        "brs mean, 3.0, 3.67, no-reliable-change",
        // UCLA-3: 2 points or more, fewer is better.
        "ucla-3 total, 7, 5, gain",
        // Nothing is published for the difficulty question of the PHQ-9.
        "phq-9 difficulty, 3, 0, not-enough-data",
    })
    void theChangeWordFollowsThePublishedRule(String measure, double from, double to, String word) {
        var parts = measure.split(" ", 2);
        var standing = only(course(parts[0], parts[1], full("2026-01-10", from), full("2026-04-10", to)));
        assertThat(standing.change().word()).isEqualTo(word);
    }

    @Test
    void theBeginningIsTheFirstScoreWithoutABlankSinceTheCareBegan() {
        var course = course(
                "phq-9",
                "total",
                full("2025-06-01", 5),
                blank("2026-01-05", 17, 15, 18),
                full("2026-01-19", 18),
                full("2026-02-19", 11));
        var standing = told(STANDINGS.of(List.of(course), at("2026-01-01")));
        assertThat(Objects.requireNonNull(standing.baseline()).at()).isEqualTo(at("2026-01-19"));
        assertThat(standing.change()).isEqualTo(ChangeWord.GAIN);
        assertThat(standing.answers().told()).isEqualTo(3);

        var withoutCare = told(STANDINGS.of(List.of(course), null));
        assertThat(Objects.requireNonNull(withoutCare.baseline()).points()).isEqualTo(5);
        assertThat(withoutCare.change()).isEqualTo(ChangeWord.LOSS);
    }

    @Test
    void oneAnswerIsNotEnoughToTellAndNeitherIsNone() {
        assertThat(only(course("who-5", "percent", full("2026-01-01", 40))))
                .extracting(Standing::change, Standing::reason)
                .containsExactly(ChangeWord.NOT_ENOUGH_DATA, Reason.ANSWERED_ONCE);
        var unanswered = only(course("who-5", "percent", untold("2026-01-01")));
        assertThat(unanswered.reason()).isEqualTo(Reason.NO_SCORE);
        assertThat(unanswered.scale()).isNull();
        assertThat(unanswered.told().answers().untold()).isEqualTo(1);
        assertThat(only(course("who-5", "percent", blank("2026-01-01", 40, 36, 56), full("2026-02-01", 80)))
                        .reason())
                .isEqualTo(Reason.ANSWERED_ONCE);
        assertThat(only(course("phq-9", "total", blank("2026-01-01", 9, 8, 11))).reason())
                .isEqualTo(Reason.NO_BEGINNING);
        assertThat(STANDINGS.of(List.of(), null)).isEmpty();
    }

    @Test
    void blanksThatCouldTipTheWordLeaveItUncertain() {
        var tipping = course("phq-9", "total", full("2026-01-01", 18), blank("2026-03-01", 11, 10, 13));
        assertThat(only(tipping))
                .extracting(Standing::change, Standing::reason)
                .containsExactly(ChangeWord.UNCERTAIN, Reason.BLANKS);
        var clear = course("phq-9", "total", full("2026-01-01", 18), blank("2026-03-01", 8, 7, 10));
        assertThat(only(clear).change()).isEqualTo(ChangeWord.GAIN);
    }

    @Test
    void theLatestScoreWithAValueStandsAlthoughTheNewestAnswersTellNothing() {
        var standing =
                only(course("phq-9", "total", full("2026-01-01", 18), full("2026-02-01", 9), untold("2026-03-01")));
        assertThat(Objects.requireNonNull(standing.told().latest()).points()).isEqualTo(9);
        assertThat(standing.lastAt()).isEqualTo(at("2026-03-01"));
        assertThat(standing.told().answers().untold()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} {1} {2} is T {3}")
    @CsvSource({
        "phq-9, total, 10, 29.9",
        "who-5, percent, 48, 39.0",
        "brs, mean, 3.0, 39.7",
        "ucla-3, total, 6, 34.3",
        "osss-3, total, 9, 45.2"
    })
    void theCommonScaleIsTheOneOfTheMethods(String instrument, String score, double points, double t) {
        var scale = Objects.requireNonNull(
                only(course(instrument, score, full("2026-01-01", points))).scale());
        assertThat(scale.latest()).isCloseTo(t, within(0.05));
        assertThat(scale.group()).isEqualTo(Reference.Group.GENERAL_POPULATION);
        assertThat(scale.baseline()).isNull();
    }

    @Test
    void withoutAGroupToCompareWithThereIsNoCommonScale() {
        var standing = only(course("ipip-hope", "mean", full("2026-01-01", 3), full("2026-02-01", 4)));
        assertThat(standing.scale()).isNull();
    }

    @Test
    void beginningAndPresentAreOfTheSameMeasures() {
        var who = course("who-5", "percent", full("2026-01-01", 40), full("2026-04-01", 70));
        var other = course("flourishing", "total", full("2026-04-01", 20));
        var together = Objects.requireNonNull(wellbeing(who, other).scale());
        assertThat(together.latest()).isEqualTo(50);
        assertThat(together.baseline()).isEqualTo(35);
        assertThat(together.contributors()).containsExactly(new Domain.Measure("who-5", "percent"));
    }

    @Test
    void thePreferredMeasureThatSaysTheSameSpeaksForItsDomain() {
        var who = course("who-5", "percent", full("2026-01-01", 40), full("2026-04-01", 44));
        var swls = course("swls", "total", full("2026-01-01", 25), full("2026-04-01", 15));
        var both = wellbeing(swls, who);
        assertThat(both.change()).isEqualTo(ChangeWord.LOSS);
        assertThat(both.headline().instrumentId()).isEqualTo("swls");
        assertThat(both.measures()).extracting(m -> m.measure().instrumentId()).containsExactly("who-5", "swls");

        var once = course("swls", "total", full("2026-04-01", 15));
        assertThat(wellbeing(once, who).headline().instrumentId()).isEqualTo("who-5");
        assertThat(wellbeing(once, who).change()).isEqualTo(ChangeWord.NO_RELIABLE_CHANGE);
    }

    @Test
    void measuresThatDisagreeAreSaidToDisagree() {
        var who = course("who-5", "percent", full("2026-01-01", 40), full("2026-04-01", 72));
        var swls = course("swls", "total", full("2026-01-01", 25), full("2026-04-01", 15));
        var both = wellbeing(swls, who);
        assertThat(both.change()).isEqualTo(ChangeWord.MIXED);
        assertThat(both.reason()).isEqualTo(Reason.COMPARED);
        assertThat(both.headline().instrumentId()).isEqualTo("who-5");
    }

    @Test
    void whatWasAnsweredLongBeforeTheRestTellsNothingOfThePresent() {
        var who = course("who-5", "percent", full("2025-01-01", 40), full("2025-04-01", 72));
        var swls = course("swls", "total", full("2026-01-01", 15), full("2026-04-01", 25));
        var standing = wellbeing(who, swls);
        assertThat(standing.headline().instrumentId()).isEqualTo("swls");
        assertThat(standing.measures()).hasSize(2);
    }

    @Test
    void domainsStandInTheOrderOfThePageAndScoresOfNoDomainInNone() {
        var standings = STANDINGS.of(
                List.of(
                        course("phq-9", "total", full("2026-01-01", 9)),
                        course("phq-9", "item9", full("2026-01-01", 1)),
                        course("ucla-3", "total", full("2026-01-01", 4)),
                        course("brs", "mean", full("2026-01-01", 3)),
                        course("cbi", "work", full("2026-01-01", 50)),
                        course("somebody-elses", "total", full("2026-01-01", 50))),
                null);
        assertThat(standings)
                .extracting(standing -> standing.domain().id())
                .containsExactly("resilience", "connection", "depression");
    }

    @Test
    void anInstrumentOutsideTheSharedMapStandsUnderItsOwnName() {
        var standings = STANDINGS.of(
                List.of(
                        course("phq-2", "total", full("2026-01-01", 4)),
                        course("ahc-hrsn-core6", "housing", full("2026-01-01", 1)),
                        course("ahc-hrsn-core6", "count", full("2026-01-01", 2)),
                        course("hope", "total", full("2026-01-01", 2)),
                        course("asq", "positive", full("2026-01-01", 1)),
                        course("phq-9", "total", full("2026-01-01", 4))),
                null);
        assertThat(standings)
                .extracting(
                        standing -> standing.domain().id(),
                        standing -> standing.headline().scoreId())
                .containsExactly(
                        tuple("depression", "total"), tuple("ahc-hrsn-core6", "count"), tuple("phq-2", "total"));
        assertThat(standings.getLast().domain().axis()).isEqualTo(Domain.Axis.SYMPTOMS);
        assertThat(standings.getLast().domain().label().closestTo("es")).isNotBlank();
    }

    private static Standing wellbeing(Course... courses) {
        var standings = STANDINGS.of(List.of(courses), null);
        assertThat(standings).hasSize(1);
        assertThat(standings.getFirst().domain().id()).isEqualTo("wellbeing");
        return standings.getFirst();
    }

    private static Standing only(Course course) {
        var standings = STANDINGS.of(List.of(course), null);
        assertThat(standings).hasSize(1);
        return standings.getFirst();
    }

    private static MeasureStanding told(List<Standing> standings) {
        return standings.getFirst().told();
    }
}
