package health.attune.drill.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.drill.machine.Pause;
import health.attune.drill.machine.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {
    private static final Instant DUE = Instant.parse("2026-11-28T12:00:00Z");

    /** The machine stood still from 2 to 12 seconds after an alert was due. */
    private static final Pauses TEN_SECONDS = new Pauses(List.of(new Pause(DUE.plusSeconds(2), DUE.plusSeconds(12))));

    @ParameterizedTest(name = "went on after {0} s: too late {1}, excused {2}")
    @CsvSource({"1, false, false", "10, false, false", "16.8, false, true", "20, false, true", "20.1, true, false"})
    void aPauseExcusesAsMuchAsItTookAndNoMore(double after, boolean tooLate, boolean excused) {
        var lateness = late(after, TEN_SECONDS);
        assertThat(lateness.isTooLate()).isEqualTo(tooLate);
        assertThat(lateness.isExcused()).isEqualTo(excused);
    }

    @Test
    void withoutAPauseTenSecondsStay() {
        assertThat(late(10, Pauses.NONE).isTooLate()).isFalse();
        assertThat(late(10.1, Pauses.NONE).isTooLate()).isTrue();
    }

    @Test
    void aPauseBeforeItWasDueExcusesNothing() {
        var before = new Pauses(List.of(new Pause(DUE.minusSeconds(30), DUE)));
        assertThat(late(10.1, before).isTooLate()).isTrue();
    }

    @Test
    void whatWentOnBeforeItWasDueIsNotLate() {
        assertThat(late(-3, TEN_SECONDS)).isEqualTo(new Lateness(Duration.ZERO, Duration.ZERO));
    }

    private static Lateness late(double seconds, Pauses pauses) {
        return Lateness.of(DUE, DUE.plusMillis(Math.round(seconds * 1000)), pauses);
    }
}
