package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.database.Ids;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "every 14 days, {0} days late: {1} missed")
    @CsvSource({"-3, 0", "0, 0", "1, 1", "14, 1", "15, 2", "28, 2", "29, 3"})
    void aDayIsMissedOnceItIsOver(int daysLate, int missed) {
        assertThat(schedule(daysLate, null).missedInARow()).isEqualTo(missed);
        assertThat(schedule(daysLate, TODAY).missedInARow())
                .as("what was stopped is not missed")
                .isZero();
    }

    private static Schedule schedule(int daysLate, @Nullable LocalDate endsOn) {
        return new Schedule(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                "phq-9",
                14,
                AnsweredBy.PERSON,
                TODAY.minusDays(100),
                endsOn,
                TODAY.minusDays(daysLate),
                "Clinic",
                TODAY,
                0);
    }
}
