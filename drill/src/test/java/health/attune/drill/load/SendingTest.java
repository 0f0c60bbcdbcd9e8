package health.attune.drill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SendingTest {
    private static final Plan MINUTE = new Plan(50, 120, 20, 60, 1);

    @Test
    void aSenderThatIsLateTellsNothingOfTheService() {
        assertThat(sending(97, 2_900).keptUp(MINUTE)).isTrue();
        assertThat(sending(97, 4_000).keptUp(MINUTE)).isFalse();
        assertThat(sending(100, 0).keptUp(MINUTE)).isTrue();
    }

    private static Sending sending(int inTime, long millis) {
        var figures = new Figures(MINUTE);
        for (int i = 0; i < 100; i++) figures.sentLate(Duration.ofMillis(i < inTime ? 0 : millis));
        return figures.sending();
    }
}
