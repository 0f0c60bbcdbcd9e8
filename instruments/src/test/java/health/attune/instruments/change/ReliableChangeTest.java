package health.attune.instruments.change;

import static health.attune.instruments.Scored.points;
import static health.attune.instruments.Scored.prorated;
import static health.attune.instruments.Scored.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import health.attune.instruments.Scored;
import health.attune.instruments.norms.ChangeRules;
import health.attune.instruments.norms.Source;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliableChangeTest {

    @ParameterizedTest(name = "{0} with {1}: {2} points, so {3}")
    @CsvSource({
        "phq-9 total,       SD 5.5  r .89 z 1.96,   5.06, 6",
        "gad-7 total,       SD 4.5  r .92 z 1.96,   3.53, 4",
        "core-10 total,     SD 7.7  r .90 z 1.645,  5.66, 6",
        "core-10 total,     SD 7.7  r .90 z 1.96,   6.75, 7",
        "who-5 percent,     SD 20   r .82 z 1.96,  23.52, 24",
        "brs mean,          SD .68  r .85 z 1.96,    .73, .83",
        "swls total,        SD 6.43 r .82 z 1.96,   7.56, 8",
        "flourishing total, SD 6.56 r .87 z 1.96,   6.56, 7",
        "qpr-15 total,      SD 11   r .74 z 1.96,  15.55, 16",
        "ucla-3 total,      SD 1.34 r .72 z 1.96,   1.97, 2",
        "osss-3 total,      SD 2.3  r .64 z 1.96,   3.83, 4"
    })
    void pointsAreRoundedUpToTheStepOfTheScore(String score, String figures, double exact, double needed) {
        var rule = rule(score.split(" ")[0], score.split(" ")[1]);
        var given = figures(figures);
        assertThat(ReliableChangeIndex.points(
                        given.sd().orElseThrow(), given.r().orElseThrow(), given.z()))
                .isCloseTo(exact, within(.006));
        assertThat(ReliableChange.points(rule, given)).isEqualTo(needed);
    }

    @ParameterizedTest(name = "{0} {1} asks for {2} points")
    @CsvSource({
        "phq-9, total, 6", "gad-7, total, 4", "pcl-5, total, 15", "core-10, total, 6", "brs, mean, .83",
        "cbi, work, 18", "flourishing, total, 7", "mos-sss, overall, 12", "osss-3, total, 4", "qpr-15, total, 16",
        "swls, total, 8", "ucla-3, total, 2", "who-5, percent, 24"
    })
    void theCatalogueAsksForThePublishedPoints(String instrument, String score, double needed) {
        var rule = rule(instrument, score);
        assertThat(ReliableChange.points(rule, rule.norms().change().reliable().orElseThrow()))
                .isEqualTo(needed);
    }

    @ParameterizedTest(name = "PHQ-9 {0} to {1}: {2}")
    @CsvSource({
        "18,  9, IMPROVED",
        "12,  6, IMPROVED",
        "12,  7, UNCHANGED",
        "10,  6, UNCHANGED",
        "21, 16, UNCHANGED",
        "11,  4, IMPROVED",
        "14, 20, WORSENED",
        "14, 19, UNCHANGED"
    })
    void aHigherPhq9IsWorse(double from, double to, ReliableChange.Outcome outcome) {
        assertThat(phq9(from, to).reliable().outcome()).isEqualTo(outcome);
    }

    @Test
    void aHigherResilienceIsBetterAndTheLastBitDoesNotDecide() {
        var change = Change.between(points("brs", "mean", 3.00), points("brs", "mean", 3.83));
        assertThat(change.reliable().outcome()).isEqualTo(ReliableChange.Outcome.IMPROVED);
        assertThat(Change.between(change.to(), change.from()).reliable().outcome())
                .isEqualTo(ReliableChange.Outcome.WORSENED);
    }

    @Test
    void theResultCarriesWhatItUsed() {
        var reliable = phq9(18, 9).reliable();
        assertThat(reliable.improvement()).hasValue(9);
        assertThat(reliable.needed()).hasValue(6);
        assertThat(reliable.parameters().orElseThrow().sd()).hasValue(5.5);
        assertThat(reliable.parameters().orElseThrow().source().words()).contains("NHS Talking Therapies");
    }

    @Test
    void aPossibleRangeAcrossTheThresholdIsUncertain() {
        var rule = rule("phq-9", "total");
        var from = points("phq-9", "total", 16);
        assertThat(Change.between(from, prorated(rule, 10, 9, 12)).reliable().outcome())
                .isEqualTo(ReliableChange.Outcome.UNCERTAIN);
        assertThat(Change.between(from, prorated(rule, 8, 7, 10)).reliable().outcome())
                .isEqualTo(ReliableChange.Outcome.IMPROVED);
        assertThat(Change.between(prorated(rule, 10, 9, 12), points("phq-9", "total", 16))
                        .reliable()
                        .outcome())
                .isEqualTo(ReliableChange.Outcome.UNCERTAIN);
    }

    @Test
    void aMissingScoreOrAMissingRuleIsAnAnswer() {
        var rule = rule("phq-9", "total");
        var change = Change.between(Scored.missing(rule), points("phq-9", "total", 9));
        assertThat(change.reliable().outcome()).isEqualTo(ReliableChange.Outcome.NOT_ENOUGH_DATA);
        assertThat(change.improvement()).isEmpty();
        var hope = Change.between(points("ipip-hope", "mean", 2), points("ipip-hope", "mean", 4));
        assertThat(hope.reliable().outcome()).isEqualTo(ReliableChange.Outcome.NO_RULE);
    }

    @Test
    void figuresOfOnesOwnReplaceThoseOfTheCatalogue() {
        assertThat(phq9(12, 6).reliable(parameters(6.5, .84, 1.96)).needed()).hasValue(8);
        assertThat(phq9(12, 6).reliable(parameters(6.5, .84, 1.96)).outcome())
                .isEqualTo(ReliableChange.Outcome.UNCHANGED);
    }

    @ParameterizedTest(name = "{0} to {1}: index {2}")
    @CsvSource({"47.5, 32.5, -2.914", "20, 30.09, 1.960", "35.48, 35.48, 0"})
    void theIndexIsTheChangeInStandardErrorsOfTheDifference(double pre, double post, double index) {
        assertThat(ReliableChangeIndex.jacobsonTruax(pre, post, 8.16, .801)).isCloseTo(index, within(.002));
    }

    @Test
    void theIndexReachesZWhereTheChangeReachesItsPoints() {
        double points = ReliableChangeIndex.points(5.5, .89, 1.96);
        assertThat(ReliableChangeIndex.jacobsonTruax(18, 18 - points, 5.5, .89)).isCloseTo(-1.96, within(1e-12));
    }

    @Test
    void edwardsAndNunnallyMeasureFromTheRegressedTrueScore() {
        var group = new ReliableChangeIndex.Group(15.4, 5.5);
        double expected = .89 * (20 - 15.4) + 15.4;
        assertThat(ReliableChangeIndex.edwardsNunnally(20, 14, group, .89))
                .isCloseTo((14 - expected) / (5.5 * Math.sqrt(.11)), within(1e-12));
        assertThat(ReliableChange.edwardsNunnally(phq9(20, 14), parameters(5.5, .89, 1.96), 15.4)
                        .outcome())
                .isEqualTo(ReliableChange.Outcome.IMPROVED);
        assertThat(ReliableChange.edwardsNunnally(phq9(20, 17), parameters(5.5, .89, 1.96), 15.4)
                        .outcome())
                .isEqualTo(ReliableChange.Outcome.UNCHANGED);
    }

    @Test
    void impossibleFiguresAreRefused() {
        assertThatThrownBy(() -> ReliableChangeIndex.standardError(0, .9)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> ReliableChangeIndex.standardError(5, 1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> Change.between(points("phq-9", "total", 9), points("gad-7", "total", 9)))
                .hasMessageContaining("two scores of one kind");
    }

    private static Change phq9(double from, double to) {
        return Change.between(points("phq-9", "total", from), points("phq-9", "total", to));
    }

    private static ChangeRules.Reliable figures(String words) {
        var numbers = words.split("[^0-9.]+");
        return parameters(
                Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]), Double.parseDouble(numbers[3]));
    }

    private static ChangeRules.Reliable parameters(double sd, double r, double z) {
        return new ChangeRules.Reliable(
                OptionalDouble.of(sd),
                OptionalDouble.of(r),
                z,
                OptionalDouble.empty(),
                new Source(Source.Standing.OURS, "for this test"));
    }
}
