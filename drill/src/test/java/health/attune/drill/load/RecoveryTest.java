package health.attune.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.drill.load.Recovery.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final Duration WHOLE = Duration.ofSeconds(30);
    private static final int PER_SECOND = 50;

    @Test
    void whatWasQuickAllTheTimeRecoveredAtOnce() {
        assertThat(recovery(_ -> answered(20))).contains(Duration.ZERO);
    }

    @Test
    void itIsTheFirstMomentFromWhichOnAllIsQuick() {
        // Until second 4 everything takes a second.
        assertThat(recovery(i -> answered(i < 4 * PER_SECOND ? 1_000 : 20))).contains(Duration.ofSeconds(4));
    }

    @Test
    void aRelapseWithinTenSecondsBeginsItAnew() {
        assertThat(recovery(i -> answered(i >= 300 && i < 310 ? 1_000 : 20)))
                .hasValueSatisfying(
                        when -> assertThat(when).isBetween(Duration.ofMillis(6_000), Duration.ofMillis(6_500)));
    }

    @Test
    void oneSlowRequestOfAHundredIsNoRelapse() {
        assertThat(recovery(i -> answered(i == 100 ? 1_000 : 20))).contains(Duration.ZERO);
    }

    @Test
    void whoIsStillSentAwayHasNotRecovered() {
        assertThat(recovery(i -> i == 100 ? new Came(20, Outcome.REFUSED) : answered(20)))
                .hasValueSatisfying(when -> assertThat(when).isGreaterThan(Duration.ofSeconds(2)));
        assertThat(recovery(i -> i % PER_SECOND == 0 ? new Came(20, Outcome.FAILED) : answered(20)))
                .isEmpty();
    }

    @Test
    void silenceIsNotQuick() {
        assertThat(Recovery.of(List.of(), LIMIT, WHOLE)).isEmpty();
    }

    @Test
    void quickIsTwiceAsUsualWithinReason() {
        assertThat(Recovery.limit(Duration.ofMillis(80))).isEqualTo(Duration.ofMillis(160));
        assertThat(Recovery.limit(Duration.ofMillis(5))).isEqualTo(Duration.ofMillis(50));
        assertThat(Recovery.limit(Duration.ofMillis(200))).isEqualTo(Duration.ofMillis(250));
        assertThat(Recovery.limit(Duration.ofMillis(400))).isEqualTo(Duration.ofMillis(400));
    }

    private record Came(int millis, Outcome outcome) {}

    private static Came answered(int millis) {
        return new Came(millis, Outcome.ANSWERED);
    }

    private static Optional<Duration> recovery(IntFunction<Came> each) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < WHOLE.toSeconds() * PER_SECOND; i++) {
            var came = each.apply(i);
            var at = Duration.ofMillis(i * 1_000L / PER_SECOND);
            samples.add(new Sample(at, Duration.ofMillis(came.millis()), came.outcome()));
        }
        return Recovery.of(samples, LIMIT, WHOLE);
    }
}
