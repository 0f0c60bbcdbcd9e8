package health.attune.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.attune.instruments.Instrument;
import health.attune.instruments.catalog.Catalog;
import health.attune.instruments.forms.Answers;
import health.attune.instruments.norms.Reference;
import health.attune.instruments.norms.Reliability;
import health.attune.simulator.answers.Occasion;
import health.attune.simulator.answers.Respondent;
import health.attune.simulator.chance.Chance;
import health.attune.simulator.courses.Baseline;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Simulated answers beside the figures that the catalogue of instruments has from the literature. Stated tolerance: the
 * mean within 0.2 published standard deviations, the standard deviation within 15 percent of the published one.
 */
class PublishedFiguresTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final double MEAN_WITHIN_SD = 0.2;
    private static final double SD_WITHIN = 0.15;

    @ParameterizedTest
    @CsvSource({
        "phq-9, total, 'NHS Talking Therapies England 2022-23, start of treatment'",
        "gad-7, total, 'NHS Talking Therapies England 2022-23, start of treatment'",
        "core-10, total, UK primary care counselling",
        "qpr-15, total, English psychosis services"
    })
    void peopleAtTheirIntakeScoreAsPublished(String id, String score, String population) {
        var instrument = CATALOG.get(id);
        var caseness = population.startsWith("NHS");
        var sample = Sample.PEOPLE.stream()
                .filter(person -> !caseness || isCase(person))
                .flatMap(person -> Sample.intake(person, instrument).stream())
                .toList();
        assertNear(instrument, score, sample, population);
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, total, German general population",
        "gad-7, total, German general population",
        "who-5, percent, general population",
        "brs, mean, healthy and ill adults",
        "ucla-3, total, older US adults",
        "osss-3, total, German general population",
        "ons4, life-satisfaction, UK adults",
        "core-10, total, UK general population",
        "flourishing, total, New Zealand adults"
    })
    void thePublicScoresAsPublished(String id, String score, String population) {
        var instrument = CATALOG.get(id);
        assertNear(instrument, score, ofThePublic(instrument), population);
    }

    /** Published from samples of many kinds; with those at intake alone, alpha is a little lower than in a mix. */
    @ParameterizedTest
    @CsvSource({
        "phq-9, total, 0.04",
        "gad-7, total, 0.04",
        "who-5, raw, 0.04",
        "brs, mean, 0.05",
        "ucla-3, total, 0.05",
        "osss-3, total, 0.05",
        "flourishing, total, 0.05",
        "ipip-hope, mean, 0.08",
        "qpr-15, total, 0.04",
        "core-10, total, 0.05",
        "audit-c, total, 0.05"
    })
    void itemsHangTogetherAsPublished(String id, String score, double tolerance) {
        var instrument = CATALOG.get(id);
        var rule = instrument.score(score);
        var published = Stream.concat(
                        rule.norms().reliabilities().stream(),
                        instrument.scores().stream().flatMap(other -> other.norms().reliabilities().stream()))
                .filter(reliability -> reliability.kind() == Reliability.Kind.ALPHA)
                .findFirst()
                .orElseThrow();
        var sample = Sample.PEOPLE.stream()
                .flatMap(person -> Sample.intake(person, instrument).stream())
                .toList();
        assertThat(Figures.alpha(instrument, rule, sample)).isCloseTo(published.value(), within(tolerance));
    }

    /** WHO-5 and depression: r = -.54 with the Hamilton scale in primary care (Saipanish 2009), more elsewhere. */
    @Test
    void depressionAndWellbeingAreTwoThingsThatGoTogether() {
        var phq = CATALOG.get("phq-9");
        var who = CATALOG.get("who-5");
        var pairs = Sample.PEOPLE.stream()
                .flatMap(person -> Sample.intake(person, phq)
                        .flatMap(answers -> Sample.points(phq, "total", answers))
                        .flatMap(symptoms -> Sample.intake(person, who)
                                .flatMap(answers -> Sample.points(who, "percent", answers))
                                .map(wellbeing -> List.of(symptoms, wellbeing)))
                        .stream())
                .toList();
        assertThat(Figures.correlation(
                        pairs.stream().map(List::getFirst).toList(),
                        pairs.stream().map(List::getLast).toList()))
                .isBetween(-0.75, -0.50);
    }

    /** Of the public 3.5 percent answer item 9 above "not at all" (NHANES 2005-2010); of people in care many more. */
    @Test
    void thoughtsOfDeathAreRareInPublicAndCommonAtIntake() {
        var phq = CATALOG.get("phq-9");
        var intake = Sample.PEOPLE.stream()
                .flatMap(person -> Sample.intake(person, phq).stream())
                .toList();
        assertThat(positives(ofThePublic(phq))).isBetween(0.01, 0.06);
        assertThat(positives(intake)).isBetween(0.22, 0.38);
    }

    private static double positives(List<Answers> sample) {
        var answered = sample.stream()
                .flatMapToInt(answers -> answers.value("phq9-9").stream())
                .toArray();
        return IntStream.of(answered).filter(value -> value > 0).count() / (double) answered.length;
    }

    private static void assertNear(Instrument instrument, String score, List<Answers> sample, String population) {
        var points = sample.stream()
                .flatMap(answers -> Sample.points(instrument, score, answers).stream())
                .toList();
        var published = instrument.score(score).norms().references().stream()
                .filter(reference -> reference.population().closestTo("en").startsWith(population))
                .findFirst()
                .map(Reference::spread)
                .orElseThrow();
        double sd = published.sd().orElseThrow();
        assertThat(points).hasSizeGreaterThan(100);
        assertThat(Figures.mean(points))
                .as("mean")
                .isCloseTo(published.mean().orElseThrow(), within(MEAN_WITHIN_SD * sd));
        assertThat(Figures.sd(points)).as("standard deviation").isCloseTo(sd, within(SD_WITHIN * sd));
    }

    /** What English services call caseness: PHQ-9 of 10 or more, or GAD-7 of 8 or more. */
    private static boolean isCase(SimulatedPerson person) {
        return atLeast(person, "phq-9", 10).orElse(false)
                || atLeast(person, "gad-7", 8).orElse(false);
    }

    private static Optional<Boolean> atLeast(SimulatedPerson person, String id, double points) {
        return Sample.intake(person, CATALOG.get(id))
                .flatMap(answers -> Sample.points(CATALOG.get(id), "total", answers))
                .map(total -> total >= points);
    }

    private static List<Answers> ofThePublic(Instrument instrument) {
        return IntStream.range(0, 4_000)
                .mapToObj(number -> {
                    var chance = Chance.of(7).branch(number);
                    var baseline = Baseline.ofThePublic(chance);
                    return Respondent.of(chance.branch("answers"), (trait, day) -> baseline.level(trait))
                            .answer(instrument, new Occasion(chance.branch("day"), Sample.TODAY, true));
                })
                .toList();
    }
}
