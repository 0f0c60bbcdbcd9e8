package health.attune.rosters;

import static health.attune.rosters.HoursTest.ANA;
import static health.attune.rosters.HoursTest.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.rosters.Hours.Span;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private final Shift day = HoursTest.shift(ANA, DayOfWeek.MONDAY, hours(8, 18));
    private final Shift night = HoursTest.shift(BEN, DayOfWeek.MONDAY, hours(18, 6));

    @Test
    void oneWhoBeganInTheEveningIsOnDutyUntilTheMorning() {
        var roster = new Roster(ZoneOffset.UTC, List.of(day, night), List.of());
        assertThat(roster.at(at(MONDAY, 7))).isEmpty();
        assertThat(roster.at(at(MONDAY, 8))).containsExactly(ANA);
        assertThat(roster.at(at(MONDAY, 18))).containsExactly(BEN);
        assertThat(roster.at(at(MONDAY.plusDays(1), 5))).containsExactly(BEN);
        assertThat(roster.at(at(MONDAY.plusDays(1), 6))).isEmpty();
        assertThat(roster.gaps(at(MONDAY, 6), at(MONDAY.plusDays(1), 8)))
                .containsExactly(
                        new Span(at(MONDAY, 6), at(MONDAY, 8)),
                        new Span(at(MONDAY.plusDays(1), 6), at(MONDAY.plusDays(1), 8)));
    }

    @Test
    void aSingleDayMayDifferFromItsWeek() {
        var roster = new Roster(
                ZoneOffset.UTC,
                List.of(day, night),
                List.of(change(day, null), change(night, ANA), beside(BEN, hours(10, 12))));
        assertThat(roster.at(at(MONDAY, 9))).isEmpty();
        assertThat(roster.at(at(MONDAY, 11))).containsExactly(BEN);
        assertThat(roster.at(at(MONDAY, 20))).containsExactly(ANA);
        assertThat(roster.at(at(MONDAY.plusDays(7), 9))).containsExactly(ANA);
    }

    @Test
    void aShiftComesOnlyInItsDates() {
        var ended = new Shift(
                UUID.randomUUID(), day.siteId(), ANA, DayOfWeek.MONDAY, hours(18, 6), MONDAY, MONDAY.plusDays(7));
        var roster = new Roster(ZoneOffset.UTC, List.of(ended), List.of());
        assertThat(roster.at(at(MONDAY.minusDays(7), 20))).isEmpty();
        assertThat(roster.at(at(MONDAY, 20))).containsExactly(ANA);
        assertThat(roster.at(at(MONDAY.plusDays(8), 5)))
                .as("the last one goes on to its end")
                .containsExactly(ANA);
        assertThat(roster.at(at(MONDAY.plusDays(14), 20))).isEmpty();
    }

    private DayChange change(Shift shift, @Nullable UUID who) {
        return new DayChange(UUID.randomUUID(), shift.siteId(), MONDAY, shift.id(), who, null);
    }

    private DayChange beside(UUID who, Hours hours) {
        return new DayChange(UUID.randomUUID(), day.siteId(), MONDAY, null, who, hours);
    }

    private static Hours hours(int begins, int ends) {
        return new Hours(LocalTime.of(begins, 0), LocalTime.of(ends, 0));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
