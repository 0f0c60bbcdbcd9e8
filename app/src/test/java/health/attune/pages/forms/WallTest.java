package health.attune.pages.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallTest {
    private final Wall newYork = new Wall(ZoneId.of("America/New_York"));

    @Test
    void aTimeThatTheClocksLeapOverIsTheMomentAtWhichTheyDo() {
        var time = LocalDateTime.of(2026, 3, 8, 2, 30);
        assertThat(newYork.leapsOver(time)).isTrue();
        assertThat(newYork.moment(time)).isEqualTo(Instant.parse("2026-03-08T07:00:00Z"));
    }

    @Test
    void aTimeThatComesTwiceIsItsFirst() {
        var time = LocalDateTime.of(2026, 11, 1, 1, 30);
        assertThat(newYork.leapsOver(time)).isFalse();
        assertThat(newYork.moment(time)).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void aSeriesKeepsTheTimeOnTheWallWhenTheClocksChange() {
        var weekly = newYork.series(LocalDate.of(2026, 10, 26), LocalTime.of(15, 0), 1, LocalDate.of(2026, 11, 9));
        assertThat(weekly)
                .containsExactly(
                        Instant.parse("2026-10-26T19:00:00Z"),
                        Instant.parse("2026-11-02T20:00:00Z"),
                        Instant.parse("2026-11-09T20:00:00Z"));
    }

    @Test
    void everyOtherWeekEndsWithTheLastDayAndAfterAYearOfWeeks() {
        var first = LocalDate.of(2026, 1, 5);
        assertThat(newYork.series(first, LocalTime.NOON, 2, first.plusDays(27))).hasSize(2);
        assertThat(newYork.series(first, LocalTime.NOON, 2, first.plusDays(28))).hasSize(3);
        assertThat(newYork.series(first, LocalTime.NOON, 1, first.plusYears(9))).hasSize(Wall.MOST_IN_A_SERIES);
        assertThat(newYork.series(first, LocalTime.NOON, 0, first.plusYears(9))).hasSize(1);
    }

    @Test
    void aDayBeginsWhereTheClocksLetItBegin() {
        var santiago = new Wall(ZoneId.of("America/Santiago"));
        assertThat(santiago.beginning(LocalDate.of(2026, 9, 6))).isEqualTo(Instant.parse("2026-09-06T04:00:00Z"));
    }
}
