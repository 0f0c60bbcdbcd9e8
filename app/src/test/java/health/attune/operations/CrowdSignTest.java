package health.attune.operations;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.crowds.Crowds.Standing;
import health.attune.crowds.Lane;
import health.attune.operations.Sign.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CrowdSignTest {
    private final AtomicLong refused = new AtomicLong();
    private Instant now = Instant.parse("2026-11-28T05:00:00Z");

    @Test
    void whoWasSentAwayIsToldForAQuarterOfAnHour() {
        var sign = new CrowdSign(() -> List.of(new Standing(Lane.OTHERS, 6, 0, refused.get())), clock());
        assertThat(sign.look()).extracting(Sign::state).containsExactly(State.GOOD);
        refused.set(3);
        assertThat(sign.look()).extracting(Sign::state).containsExactly(State.ATTENTION);
        assertThat(sign.look().getFirst().facts()).containsExactly(3L, 6);
        now = now.plus(Duration.ofMinutes(14));
        assertThat(sign.look()).extracting(Sign::state).containsExactly(State.ATTENTION);
        now = now.plus(Duration.ofMinutes(2));
        assertThat(sign.look()).extracting(Sign::state).containsExactly(State.GOOD);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
