package health.attune.drill.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausesTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    /** Two pauses that overlap, from 10 to 20 and from 15 to 22, and one from 40 to 50. */
    private static final Pauses SEEN = new Pauses(List.of(pause(40, 50), pause(10, 20), pause(15, 22)));

    @ParameterizedTest(name = "from {0} to {1}: {2} s")
    @CsvSource({
        "0, 60, 22",
        "0, 10, 0",
        "0, 11, 1",
        "12, 14, 2",
        "12, 18, 6",
        "18, 45, 9",
        "22, 40, 0",
        "50, 90, 0",
        "30, 30, 0"
    })
    void onlyWhatLiesBetweenCountsAndOnce(int from, int to, int stoodStill) {
        assertThat(SEEN.between(at(from), at(to))).isEqualTo(Duration.ofSeconds(stoodStill));
    }

    @Test
    void aSleepThatWasLittleTooLongIsNoPause() {
        assertThat(PauseMeter.pause(at(0), at(0).plusMillis(550), Duration.ofMillis(550)))
                .isEmpty();
    }

    @Test
    void theWallClockAloneShowsAPause() {
        assertThat(PauseMeter.pause(at(0), at(10), Duration.ofMillis(50)))
                .contains(new Pause(at(0).plusMillis(50), at(10)));
    }

    @Test
    void theOtherClockAloneShowsOneToo() {
        assertThat(PauseMeter.pause(at(30), at(30), Duration.ofMillis(10_050))).contains(pause(20, 30));
    }

    @Test
    void aMachineThatRunsHasNone() throws InterruptedException {
        try (var meter = PauseMeter.begin()) {
            Thread.sleep(200);
            assertThat(meter.ranSince(Instant.now().minusSeconds(5)))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(7));
        }
    }

    private static Pause pause(int from, int to) {
        return new Pause(at(from), at(to));
    }

    private static Instant at(int seconds) {
        return NOON.plusSeconds(seconds);
    }
}
