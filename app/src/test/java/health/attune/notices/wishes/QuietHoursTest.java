package health.attune.notices.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.notices.wishes.QuietHours.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In New York, where the clocks go forward on March 8, 2026 at 2:00 and back on November 1, 2026 at 2:00: Sundays. */
class QuietHoursTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String WEEK = "MON 19-7, TUE 19-7, WED 19-7, THU 19-7, FRI 19-7, SAT 7-7, SUN 7-7";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                      | 2026-03-09T12:00:00Z | ",
                // within a day
                "MON 12-14             | 2026-03-09T15:59:59Z | ",
                "MON 12-14             | 2026-03-09T16:00:00Z | 2026-03-09T18:00:00Z",
                "MON 12-14             | 2026-03-09T17:59:59Z | 2026-03-09T18:00:00Z",
                "MON 12-14             | 2026-03-09T18:00:00Z | ",
                "MON 12-14             | 2026-03-10T16:30:00Z | ",
                // overnight: of the weekday on which they begin
                "MON 19-7              | 2026-03-09T22:59:59Z | ",
                "MON 19-7              | 2026-03-09T23:00:00Z | 2026-03-10T11:00:00Z",
                "MON 19-7              | 2026-03-10T10:59:59Z | 2026-03-10T11:00:00Z",
                "MON 19-7              | 2026-03-10T11:00:00Z | ",
                "MON 19-7              | 2026-03-09T10:00:00Z | ",
                "SUN 19-7              | 2026-03-16T10:00:00Z | 2026-03-16T11:00:00Z",
                // until midnight, from midnight, a whole day
                "MON 19-0              | 2026-03-10T03:59:59Z | 2026-03-10T04:00:00Z",
                "TUE 0-7               | 2026-03-10T04:00:00Z | 2026-03-10T11:00:00Z",
                "SAT 0-0               | 2026-03-14T12:00:00Z | 2026-03-15T04:00:00Z",
                "SAT 0-0               | 2026-03-15T04:00:00Z | ",
                // one that follows on another, or begins in it
                "MON 19-0, TUE 0-7     | 2026-03-09T23:30:00Z | 2026-03-10T11:00:00Z",
                "MON 19-7, TUE 6-9     | 2026-03-09T23:30:00Z | 2026-03-10T13:00:00Z",
                "MON 19-7, TUE 3-5     | 2026-03-09T23:30:00Z | 2026-03-10T11:00:00Z",
                "MON 19-7, TUE 8-9     | 2026-03-09T23:30:00Z | 2026-03-10T11:00:00Z",
                WEEK + "| 2026-03-13T22:59:59Z | ",
                WEEK + "| 2026-03-13T23:00:00Z | 2026-03-16T11:00:00Z",
                // the night that is an hour shorter, and the one that is an hour longer
                "SAT 19-7              | 2026-03-08T00:00:00Z | 2026-03-08T11:00:00Z",
                "SAT 19-7              | 2026-10-31T23:00:00Z | 2026-11-01T12:00:00Z",
                "SUN 2-4               | 2026-03-08T06:59:59Z | ",
                "SUN 2-4               | 2026-03-08T07:00:00Z | 2026-03-08T08:00:00Z",
                "SAT 22-1              | 2026-11-01T04:59:59Z | 2026-11-01T05:00:00Z",
                "SAT 22-1              | 2026-11-01T05:30:00Z | ",
                "SUN 1-3               | 2026-11-01T05:00:00Z | 2026-11-01T08:00:00Z"
            })
    void whatIsNotUrgentWaitsUntilTheyEnd(String hours, Instant now, Instant end) {
        assertThat(quiet(hours).until(now, NEW_YORK).orElse(null)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                                      | false",
                "MON 0-0                                                               | false",
                WEEK + "                                                               | false",
                "MON 7-7, TUE 7-7, WED 7-7, THU 7-7, FRI 7-7, SAT 7-7, SUN 7-7         | true",
                "MON 0-0, TUE 0-0, WED 0-0, THU 0-0, FRI 0-0, SAT 0-0, SUN 0-0         | true",
                "MON 0-0, TUE 0-0, WED 0-0, THU 0-0, FRI 0-0, SAT 0-0, SUN 0-23        | false",
                "MON 1-0, TUE 0-0, WED 0-0, THU 0-0, FRI 0-0, SAT 0-0, SUN 0-0         | false"
            })
    void anHourOfTheWeekIsLeft(String hours, boolean none) {
        assertThat(quiet(hours).leaveNoHour()).isEqualTo(none);
    }

    private static QuietHours quiet(String hours) {
        if (hours == null) return QuietHours.NONE;
        return new QuietHours(Arrays.stream(hours.strip().split(", "))
                .map(day -> day.split("[ -]"))
                .collect(Collectors.toMap(
                        day -> day(day[0]), day -> new Span(Integer.parseInt(day[1]), Integer.parseInt(day[2])))));
    }

    private static DayOfWeek day(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(word))
                .findFirst()
                .orElseThrow();
    }
}
