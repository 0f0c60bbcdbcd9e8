package health.attune.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.alerts.Concern.Urgency;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AttuneTest
class DeadlinesTest {
    @Autowired
    Deadlines deadlines;

    @ParameterizedTest(name = "{0} raised at {1} in New York is due at {2}")
    @CsvSource({
        "SAME_DAY,     2026-07-01T14:00:00Z, 2026-07-02T04:00:00Z",
        "SAME_DAY,     2026-11-01T05:30:00Z, 2026-11-02T05:00:00Z",
        "SAME_DAY,     2027-03-14T05:30:00Z, 2027-03-15T04:00:00Z",
        "IMMEDIATE,    2026-07-01T14:00:00Z, 2026-07-01T15:00:00Z",
        "IMMEDIATE,    2026-07-02T03:30:00Z, 2026-07-02T04:00:00Z",
        "NEXT_CONTACT, 2026-10-30T14:00:00Z, 2026-11-06T14:00:00Z"
    })
    void theDeadlineFollowsTheDayOfTheSite(Urgency urgency, Instant raised, Instant due) {
        assertThat(deadlines.due(urgency, raised, ZoneId.of("America/New_York")))
                .isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource("SAME_DAY, 2020-01-01T14:00:00Z, 2020-01-01T15:00:00Z")
    void withoutARuleInForceTheStrictestHolds(Urgency urgency, Instant raised, Instant due) {
        assertThat(deadlines.due(urgency, raised, ZoneId.of("America/New_York")))
                .isEqualTo(due);
    }
}
