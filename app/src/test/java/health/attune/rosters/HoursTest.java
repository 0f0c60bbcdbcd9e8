package health.attune.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {
    static final UUID ANA = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID BEN = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @ParameterizedTest(name = "{2} of {1} in {0} is {3}")
    @CsvSource({
        "America/New_York, 2026-07-01, 08:00/18:00, 2026-07-01T12:00:00Z/2026-07-01T22:00:00Z",
        "America/New_York, 2026-07-01, 22:00/06:00, 2026-07-02T02:00:00Z/2026-07-02T10:00:00Z",
        "America/New_York, 2026-07-01, 08:00/08:00, 2026-07-01T12:00:00Z/2026-07-02T12:00:00Z",
        "America/New_York, 2026-03-07, 22:00/02:30, 2026-03-08T03:00:00Z/2026-03-08T07:00:00Z",
        "America/New_York, 2026-03-08, 02:30/10:00, 2026-03-08T07:00:00Z/2026-03-08T14:00:00Z",
        "America/New_York, 2026-03-08, 03:00/10:00, 2026-03-08T07:00:00Z/2026-03-08T14:00:00Z",
        "America/New_York, 2026-10-31, 22:00/01:30, 2026-11-01T02:00:00Z/2026-11-01T06:30:00Z",
        "America/New_York, 2026-11-01, 01:30/09:00, 2026-11-01T05:30:00Z/2026-11-01T14:00:00Z",
        "Europe/Madrid,    2026-03-28, 22:00/02:30, 2026-03-28T21:00:00Z/2026-03-29T01:00:00Z",
        "Europe/Madrid,    2026-03-29, 02:30/10:00, 2026-03-29T01:00:00Z/2026-03-29T08:00:00Z",
        "Europe/Madrid,    2026-10-25, 02:30/10:00, 2026-10-25T00:30:00Z/2026-10-25T09:00:00Z"
    })
    void theyAreThoseOfAClockOnTheWall(ZoneId zone, LocalDate day, String hours, String span) {
        var said = hours.split("/", -1);
        var moments = span.split("/", -1);
        assertThat(new Hours(LocalTime.parse(said[0]), LocalTime.parse(said[1])).on(day, zone))
                .isEqualTo(new Hours.Span(Instant.parse(moments[0]), Instant.parse(moments[1])));
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Europe/Madrid"})
    void hoursThatTheClocksLeapOverAreNone(ZoneId zone) {
        var night = LocalDate.of(2026, 3, zone.getId().startsWith("E") ? 29 : 8);
        assertThat(new Hours(LocalTime.of(2, 0), LocalTime.of(3, 0)).on(night, zone))
                .isNull();
    }

    /** A thousand ways to part the day in two or more, in each of which one takes over from the other. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-06",
        "America/New_York, 2026-10-30",
        "Europe/Madrid, 2026-03-27",
        "Europe/Madrid, 2026-10-23"
    })
    void whoeverTakesOverLeavesNoGapOnTheNightsWhenTheClocksChange(ZoneId zone, LocalDate first) {
        var random = new Random(20_260_308);
        for (int round = 0; round < 250; round++) {
            var roster = new Roster(zone, aroundTheClock(random), List.of());
            var from = first.atStartOfDay(zone).toInstant();
            var until = first.plusDays(4).atStartOfDay(zone).toInstant();
            assertThat(roster.gaps(from, until)).as("round %d", round).isEmpty();
            for (var at = from; at.isBefore(until); at = at.plus(Duration.ofMinutes(7)))
                assertThat(roster.at(at)).as("round %d at %s", round, at).isNotEmpty();
        }
    }

    /** Every day in the same parts, that meet at any minute. */
    private static List<Shift> aroundTheClock(Random random) {
        var turns = random.ints(2 + random.nextInt(4), 0, 24 * 60)
                .distinct()
                .sorted()
                .toArray();
        var shifts = new ArrayList<Shift>();
        for (var day : DayOfWeek.values())
            for (int i = 0; i < turns.length; i++) {
                var begins = LocalTime.MIN.plusMinutes(turns[i]);
                var ends = LocalTime.MIN.plusMinutes(turns[(i + 1) % turns.length]);
                shifts.add(shift(i % 2 == 0 ? ANA : BEN, day, new Hours(begins, ends)));
            }
        return shifts;
    }

    static Shift shift(UUID who, DayOfWeek day, Hours hours) {
        return new Shift(UUID.randomUUID(), UUID.randomUUID(), who, day, hours, LocalDate.of(2020, 1, 1), null);
    }
}
