package health.attune.simulator.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void aBranchDoesNotDependOnWhatWasDrawnBefore() {
        var untouched = Chance.of(5);
        var drawn = Chance.of(5);
        drawn.next();
        assertThat(drawn.branch("answers").next())
                .isEqualTo(untouched.branch("answers").next());
        assertThat(drawn.branch("answers").next())
                .isNotEqualTo(drawn.branch("courses").next());
    }

    /** The first numbers of SplitMix64 for seed 0, as its authors' reference code prints them. */
    @Test
    void theNumbersAreThoseOfSplitMix() {
        var chance = Chance.ofState(0);
        assertThat(Stream.generate(chance::next).limit(3).map(Long::toHexString))
                .containsExactly("e220a8397b1dcdaf", "6e789e6aa1b965f4", "6c45d188009454f");
    }

    @Test
    void normalNumbersAreNormal() {
        var chance = Chance.of(1);
        var drawn = DoubleStream.generate(chance::normal).limit(100_000).toArray();
        assertThat(DoubleStream.of(drawn).average().orElseThrow()).isCloseTo(0, within(0.01));
        assertThat(DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow())
                .isCloseTo(1, within(0.02));
        assertThat(DoubleStream.of(drawn).filter(x -> x > 1.96).count()).isBetween(2_300L, 2_700L);
    }

    @Test
    void weightsAreKept() {
        var chance = Chance.of(2);
        var weights = Weights.of(Map.of("often", 3.0, "seldom", 1.0));
        assertThat(Stream.generate(() -> weights.pick(chance))
                        .limit(10_000)
                        .filter("often"::equals)
                        .count())
                .isBetween(7_350L, 7_650L);
    }
}
