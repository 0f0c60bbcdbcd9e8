package health.attune.notices.sending;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.notices.Notice.Urgency;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({
        "1, IMMEDIATE, 2, 4", "2, IMMEDIATE, 4, 8", "4, IMMEDIATE, 16, 32", "5, IMMEDIATE, 30, 60",
        "1000, IMMEDIATE, 30, 60", "7, SAME_DAY, 128, 256", "8, SAME_DAY, 150, 300", "20, ROUTINE, 900, 1800"
    })
    void theWaitDoublesUpToALimitAndLiesInTheUpperHalfOfItsStep(int attempts, Urgency urgency, int least, int most) {
        for (int seed = 0; seed < 200; seed++)
            assertThat(Backoff.after(attempts, urgency, new Random(seed)))
                    .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
    }

    @Test
    void noTwoWaitInStep() {
        var random = new Random(1);
        assertThat(Backoff.after(9, Urgency.ROUTINE, random)).isNotEqualTo(Backoff.after(9, Urgency.ROUTINE, random));
    }
}
