package health.attune.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In New York, where the clocks go forward on March 8 at 2:00 and back on November 1 at 2:00. */
class DigestWishTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        "8, 2026-03-09T11:59:59Z, ", // a second too early
        "8, 2026-03-09T12:00:00Z, 2026-03-09",
        "8, 2026-03-09T15:59:59Z, 2026-03-09",
        "8, 2026-03-09T16:00:00Z, ", // four hours late
        "2, 2026-03-08T06:59:59Z, ", // there is no 2:00 in that night
        "2, 2026-03-08T07:00:00Z, 2026-03-08",
        "1, 2026-11-01T05:00:00Z, 2026-11-01", // the first 1:00
        "1, 2026-11-01T06:00:00Z, 2026-11-01", // the second one, for who was not told at the first
        "23, 2026-03-10T03:30:00Z, 2026-03-09", // tomorrow in London
        "8, 2026-03-14T13:00:00Z, " // a Saturday
    })
    void itComesOnceADayAtItsHour(int hour, Instant now, LocalDate day) {
        var wish = new DigestWish(hour, EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY)));
        assertThat(wish.dueDay(now, NEW_YORK).orElse(null)).isEqualTo(day);
    }
}
