package health.attune.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.drill.clients.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void whatIsAnsweredIsToldApartFromWhatIsRefusedAndWhatFails() {
        assertThat(Outcome.of(answer(200, "", ""))).isEqualTo(Outcome.ANSWERED);
        assertThat(Outcome.of(answer(303, "/checkins/1/answers/2", ""))).isEqualTo(Outcome.ANSWERED);
        assertThat(Outcome.of(answer(303, "/sign-in", ""))).isEqualTo(Outcome.FAILED);
        assertThat(Outcome.of(answer(503, "", "3"))).isEqualTo(Outcome.REFUSED);
        assertThat(Outcome.of(answer(503, "", ""))).isEqualTo(Outcome.FAILED);
        assertThat(Outcome.of(answer(500, "", "3"))).isEqualTo(Outcome.FAILED);
        assertThat(Outcome.of(answer(404, "", ""))).isEqualTo(Outcome.FAILED);
    }

    @Test
    void timesOfThoseThatWereAnsweredAreNotMixedWithRefusals() {
        var cell = new Cell();
        for (int i = 1; i <= 100; i++) cell.add(Outcome.ANSWERED, Duration.ofMillis(i));
        for (int i = 0; i < 900; i++) cell.add(Outcome.REFUSED, Duration.ofMillis(1));
        cell.add(Outcome.FAILED, Duration.ofSeconds(10));
        assertThat(cell.sent()).isEqualTo(1_001);
        assertThat(cell.at(50).toMillis()).isEqualTo(50);
        assertThat(cell.at(99).toMillis()).isEqualTo(99);
        assertThat(cell.longest().toMillis()).isEqualTo(100);
        assertThat(cell.refusedAt(99).toMillis()).isEqualTo(1);
    }

    private static Answer answer(int status, String location, String retryAfter) {
        return new Answer(status, location, "", retryAfter, "");
    }
}
