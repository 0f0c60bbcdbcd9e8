package health.attune.instruments.domains;

import static health.attune.instruments.Scored.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.attune.instruments.norms.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TScoreTest {

    @ParameterizedTest(name = "{0} of {1} is T {2}, shown as {3}")
    @CsvSource({
        "phq-9 total,   10,  29.9, 30",
        "who-5 percent, 48,  39.0, 39",
        "brs mean,      3.0, 39.7, 40",
        "ucla-3 total,  6,   34.3, 34",
        "osss-3 total,  9,   45.2, 45",
        "core-10 total, 20,  18.1, 20",
        "phq-9 total,   0,   58.3, 58",
        "core-10 total, 40, -23.5, 20"
    })
    void higherIsAlwaysBetterAndTheTailsAreCut(String score, double points, double t, int shown) {
        var rule = rule(score.split(" ")[0], score.split(" ")[1]);
        var result = TScore.of(rule, points, Reference.Group.GENERAL_POPULATION).orElseThrow();
        assertThat(result.t()).isCloseTo(t, within(.06));
        assertThat(result.shown()).isEqualTo(shown);
        assertThat(result.offScale()).isEqualTo(t < 20);
    }

    @Test
    void theGroupIsNamed() {
        var result = TScore.of(rule("phq-9", "total"), 10, Reference.Group.GENERAL_POPULATION)
                .orElseThrow();
        assertThat(result.reference().population().closestTo("en")).isEqualTo("German general population, 2013");
        assertThat(result.reference().source().words()).contains("Kocalevent 2013");
    }

    @Test
    void withoutAStandardDeviationThereIsNone() {
        assertThat(TScore.of(rule("who-5", "percent"), 48, Reference.Group.CLINICAL))
                .isEmpty();
        assertThat(TScore.of(rule("ipip-hope", "mean"), 3, Reference.Group.GENERAL_POPULATION))
                .isEmpty();
    }
}
