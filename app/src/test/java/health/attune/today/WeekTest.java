package health.attune.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23, 2026-11-29",
        "2026-11-28, 2026-11-23, 2026-11-29",
        "2026-11-29, 2026-11-23, 2026-11-29",
        "2026-11-30, 2026-11-30, 2026-12-06",
        "2027-01-01, 2026-12-28, 2027-01-03"
    })
    void aWeekIsFromMondayToSunday(LocalDate day, LocalDate monday, LocalDate sunday) {
        var week = Week.of(day);
        assertThat(week.monday()).isEqualTo(monday);
        assertThat(week.sunday()).isEqualTo(sunday);
        assertThat(week.has(day)).isTrue();
        assertThat(week.has(monday.minusDays(1))).isFalse();
        assertThat(week.has(sunday.plusDays(1))).isFalse();
        assertThat(week.next().previous()).isEqualTo(week);
    }
}
