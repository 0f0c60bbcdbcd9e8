package health.attune.checkins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class SchedulesTest {
    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Schedules schedules;

    @Autowired
    ScheduleStore store;

    private UUID person;
    private UUID episode;
    private Principal manager;

    @BeforeEach
    void aPersonInCare() {
        var site = world.site();
        var program = world.program(site);
        person = world.person("Ana", "Lucero");
        episode = world.episode(person, program);
        manager = world.staff("care-manager", site, program);
        world.relate(manager, Relation.CARE_TEAM, person);
    }

    @ParameterizedTest(name = "{2}: at {0} in New York it is {1}")
    @CsvSource({
        "2026-11-01T03:59:59Z, UPCOMING, the last second of the day before clocks go back",
        "2026-11-01T04:00:00Z, DUE,      the first second of that day",
        "2026-11-01T05:30:00Z, DUE,      half past one for the first time",
        "2026-11-01T06:30:00Z, DUE,      half past one for the second time",
        "2026-11-02T04:59:59Z, DUE,      the last second of a day of 25 hours",
        "2026-11-02T05:00:00Z, OVERDUE,  the first second of the day after"
    })
    void aDayOfTheSiteHas25HoursWhenClocksGoBack(Instant now, Schedule.State expected, String when) {
        var id = plan(LocalDate.of(2026, 11, 1));
        assertThat(store.find(id, now).orElseThrow().state()).as(when).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{2}: at {0} in New York it is {1}")
    @CsvSource({
        "2027-03-14T04:59:59Z, UPCOMING, the last second of the day before clocks go forward",
        "2027-03-14T05:00:00Z, DUE,      the first second of that day",
        "2027-03-15T03:59:59Z, DUE,      the last second of a day of 23 hours",
        "2027-03-15T04:00:00Z, OVERDUE,  the first second of the day after"
    })
    void aDayOfTheSiteHas23HoursWhenClocksGoForward(Instant now, Schedule.State expected, String when) {
        var id = plan(LocalDate.of(2027, 3, 14));
        assertThat(store.find(id, now).orElseThrow().state()).as(when).isEqualTo(expected);
    }

    @Test
    void theSameIsNotPlannedTwiceInAnEpisode() {
        plan(LocalDate.of(2026, 11, 1));
        assertThatThrownBy(() -> plan(LocalDate.of(2026, 11, 8))).isInstanceOf(Schedules.PlannedAlready.class);
    }

    @Test
    void onlyThoseWhomTheInstrumentNamesAreAsked() {
        var mother = new Schedules.Plan(episode, "phq-9", 14, AnsweredBy.CAREGIVER, LocalDate.of(2026, 11, 1));
        assertThatThrownBy(() -> schedules.plan(manager, person, mother)).isInstanceOf(AnsweredBy.NotNamed.class);
        schedules.plan(
                manager, person, new Schedules.Plan(episode, "asq", 14, AnsweredBy.CLINICIAN, mother.startsOn()));
    }

    @Test
    void aChangeOnTopOfSomebodyElsesIsRefused() {
        var id = plan(LocalDate.of(2026, 11, 1));
        var shown = schedules.show(manager, id);
        schedules.change(manager, id, new Schedules.Change(shown.version(), 7, LocalDate.of(2026, 11, 3)));
        assertThatThrownBy(() -> schedules.change(
                        manager, id, new Schedules.Change(shown.version(), 28, LocalDate.of(2026, 11, 9))))
                .isInstanceOf(Schedules.ScheduleChanged.class);
        assertThat(schedules.show(manager, id).everyDays()).isEqualTo(7);
    }

    @Test
    void stoppedItIsAskedNoMoreAndMayBePlannedAnew() {
        var id = plan(LocalDate.of(2026, 11, 1));
        schedules.stop(manager, id);
        schedules.stop(manager, id);
        assertThat(schedules.show(manager, id).state()).isEqualTo(Schedule.State.STOPPED);
        assertThat(schedules.next(manager, List.of(person))).isEmpty();
        plan(LocalDate.of(2026, 11, 1));
        assertThat(schedules.of(manager, person))
                .extracting(Schedule::state)
                .last()
                .isEqualTo(Schedule.State.STOPPED);
    }

    @Test
    void howLongItIsOverdueIsToldOfOnesOwnPeopleOnly() {
        plan(World.today().minusDays(40));
        assertThat(schedules.next(manager, List.of(person)).values())
                .singleElement()
                .satisfies(next -> assertThat(next.daysLate()).isBetween(39L, 41L));
        var stranger = world.staff("care-manager", world.site(), null);
        assertThat(schedules.next(stranger, List.of(person))).isEmpty();
        assertThatThrownBy(() -> schedules.of(stranger, person)).isInstanceOf(NotThere.class);
    }

    @Test
    void whoeverHasDiedIsAskedNothingUntilThatIsTakenBack() {
        plan(World.today().minusDays(40));
        assertThat(schedules.next(manager, List.of(person))).containsKey(person);
        died("current_date");
        assertThat(schedules.next(manager, List.of(person))).isEmpty();
        assertThat(schedules.awaited(manager, person)).isEmpty();
        assertThat(schedules.of(manager, person))
                .singleElement()
                .extracting(Schedule::state)
                .isEqualTo(Schedule.State.STOPPED);
        died("null");
        assertThat(schedules.next(manager, List.of(person))).containsKey(person);
        assertThat(schedules.awaited(manager, person)).hasSize(1);
    }

    private void died(String on) {
        jdbc.sql("update people.person set died_on = " + on + " where id = ?")
                .param(person)
                .update();
    }

    private UUID plan(LocalDate startsOn) {
        return schedules.plan(manager, person, new Schedules.Plan(episode, "phq-9", 14, AnsweredBy.PERSON, startsOn));
    }
}
