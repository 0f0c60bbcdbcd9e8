package health.attune.instruments.change;

import static health.attune.instruments.Scored.points;
import static health.attune.instruments.Scored.prorated;
import static health.attune.instruments.Scored.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.attune.instruments.Formula;
import health.attune.instruments.MissingRule;
import health.attune.instruments.Score;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.Scored;
import health.attune.instruments.forms.Texts;
import health.attune.instruments.norms.ChangeRules;
import health.attune.instruments.norms.Direction;
import health.attune.instruments.norms.Norms;
import health.attune.instruments.norms.Reference;
import health.attune.instruments.norms.Source;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicalSignificanceTest {

    private static final Source PUBLISHED =
            new Source(Source.Standing.READ, "R package clinicalsignificance, README: n=40 inpatients, BDI-II");
    private static final Reference PATIENTS = group(Reference.Group.CLINICAL, 35.48, 8.16);
    private static final Reference HEALTHY = group(Reference.Group.GENERAL_POPULATION, 7.69, 7.52);

    @Test
    void thePublishedExampleOfTheRPackageIsReproduced() {
        var cutoffs = ClinicalCutoffs.between(PATIENTS, HEALTHY, Direction.HIGHER_WORSE);
        assertThat(cutoffs.c()).isCloseTo(21.02, within(.005));
        assertThat(ReliableChangeIndex.standardErrorOfDifference(8.16, .801)).isCloseTo(5.147, within(.002));
        assertThat(ReliableChangeIndex.points(8.16, .801, 1.96)).isCloseTo(10.09, within(.005));
    }

    @Test
    void theOtherTwoBoundariesTakeTheSpreadOfTheirOwnGroup() {
        var cutoffs = ClinicalCutoffs.between(PATIENTS, HEALTHY, Direction.HIGHER_WORSE);
        assertThat(cutoffs.a()).isCloseTo(35.48 - 2 * 8.16, within(1e-9));
        assertThat(cutoffs.b()).isCloseTo(7.69 + 2 * 7.52, within(1e-9));
    }

    @Test
    void theCutoffOfTheCore10IsThatOfItsManual() {
        var rule = rule("core-10", "total");
        var boundary = ClinicalSignificance.Boundary.of(rule).orElseThrow();
        assertThat(boundary.clinical().value()).isCloseTo(10.46, within(.005));
        assertThat(rule.norms().change().clinical().orElseThrow().side().value())
                .isEqualTo(11);
    }

    /** These pairs are ours; nothing published is proved by them. */
    @Test
    void fortyPairsFallIntoTheCategories() {
        int[][] pairs = {
            {31, 10}, {32, 20}, {33, 21}, {34, 5}, {35, 15}, {36, 20}, {37, 1}, {38, 18}, {40, 12}, {45, 21}, {35, 24},
            {40, 29}, {42, 22}, {44, 30}, {46, 35}, {48, 36}, {50, 38}, {52, 41}, {20, 15}, {22, 20}, {25, 25},
            {26, 30}, {27, 20}, {28, 18}, {29, 19}, {30, 20}, {31, 33}, {32, 30}, {33, 27}, {34, 28}, {35, 34},
            {36, 40}, {37, 33}, {38, 36}, {39, 29}, {40, 45}, {41, 39}, {42, 42}, {43, 37}, {44, 48}
        };
        var counts = new EnumMap<ClinicalSignificance.Category, Integer>(ClinicalSignificance.Category.class);
        for (var pair : pairs) counts.merge(category(pair[0], pair[1]), 1, Integer::sum);
        assertThat(counts)
                .isEqualTo(Map.of(
                        ClinicalSignificance.Category.RECOVERED, 10,
                        ClinicalSignificance.Category.IMPROVED, 8,
                        ClinicalSignificance.Category.UNCHANGED, 22));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "35, 20, RECOVERED,    'reliable, from the clinical to the functional side'",
        "50, 35, IMPROVED,     'reliable, still clinical'",
        "20,  5, IMPROVED,     'reliable, never was clinical'",
        "25, 20, UNCHANGED,    'crossed the boundary, but not reliably'",
        "35, 50, DETERIORATED, 'reliable worsening, was clinical before'",
        " 5, 20, DETERIORATED, 'reliable worsening, still functional'",
        "10, 30, HARMED,       'reliable worsening into the clinical side'"
    })
    void categoriesNeedBothAReliableChangeAndACrossing(double from, double to, ClinicalSignificance.Category category) {
        assertThat(category(from, to)).isEqualTo(category);
    }

    @Test
    void aRangeAcrossTheBoundaryIsUncertain() {
        var phq9 = rule("phq-9", "total");
        var change = Change.between(points("phq-9", "total", 20), prorated(phq9, 8, 7, 9));
        assertThat(change.clinical().category()).isEqualTo(ClinicalSignificance.Category.UNCERTAIN);
    }

    @Test
    void whatIsNotKnownIsSaid() {
        var missing = Change.between(Scored.missing(rule("phq-9", "total")), points("phq-9", "total", 4));
        assertThat(missing.clinical().category()).isEqualTo(ClinicalSignificance.Category.NOT_ENOUGH_DATA);
        var hope = Change.between(points("ipip-hope", "mean", 2), points("ipip-hope", "mean", 4));
        assertThat(hope.clinical().category()).isEqualTo(ClinicalSignificance.Category.NO_RULE);
    }

    @Test
    void whereOnlyABoundaryIsPublishedItIsUsed() {
        var pcl5 = Change.between(points("pcl-5", "total", 50), points("pcl-5", "total", 28))
                .clinical();
        assertThat(pcl5.category()).isEqualTo(ClinicalSignificance.Category.RECOVERED);
        assertThat(pcl5.boundary().orElseThrow().source().words()).contains("Marx 2022");
    }

    private static ClinicalSignificance.Category category(double from, double to) {
        return Change.between(score(from), score(to)).clinical().category();
    }

    private static Score score(double points) {
        return new Score.Value(RULE, points, points, points, Score.Completeness.ENTERED, 0);
    }

    private static final ScoreRule RULE = new ScoreRule(
            "bdi",
            Texts.english("Depression"),
            Optional.empty(),
            new Formula(Formula.Method.SUM, List.of("1"), Set.of(), MissingRule.NONE, Formula.Scaling.PLAIN),
            new ScoreRule.Reading(
                    Direction.HIGHER_WORSE, new ScoreRule.Range(0, 63, 1), ScoreRule.Bands.NONE, List.of()),
            new Norms(List.of(), List.of(PATIENTS, HEALTHY), reliable()));

    private static ChangeRules reliable() {
        var figures = new ChangeRules.Reliable(
                OptionalDouble.of(8.16), OptionalDouble.of(.801), 1.96, OptionalDouble.empty(), PUBLISHED);
        return new ChangeRules(Optional.of(figures), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Reference group(Reference.Group kind, double mean, double sd) {
        var spread = new Reference.Spread(OptionalDouble.of(mean), OptionalDouble.of(sd));
        return new Reference(Texts.english(kind.name()), kind, OptionalInt.empty(), spread, PUBLISHED);
    }
}
