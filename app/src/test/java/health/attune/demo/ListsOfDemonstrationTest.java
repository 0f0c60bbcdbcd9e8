package health.attune.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Attune;
import health.attune.World;
import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.boards.Boards;
import health.attune.boards.Huddles;
import health.attune.groups.Groups;
import health.attune.handoffs.HandOffLists;
import health.attune.handovers.Handovers;
import health.attune.handovers.Lines;
import health.attune.merges.Merges;
import health.attune.people.Duplicates;
import health.attune.people.People;
import health.attune.relapseplans.RelapseLists;
import health.attune.relapseplans.RelapseLists.Step;
import health.attune.simulator.sites.Size;
import health.attune.supervision.HourNotes;
import health.attune.supervision.Line.Part;
import health.attune.supervision.Supervision;
import health.attune.supervision.WeeklyMails;
import health.attune.tasks.TaskLists;
import health.attune.threads.Threads;
import health.attune.today.Digests;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Whoever signs in to the demo finds in each list what happened there: asked by the doors by which pages ask. */
@SpringBootTest(classes = Attune.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = EmptyDatabase.class)
class ListsOfDemonstrationTest {
    @Autowired
    Demonstration demonstration;

    @Autowired
    Accounts accounts;

    @Autowired
    TaskLists tasks;

    @Autowired
    Threads threads;

    @Autowired
    Handovers handovers;

    @Autowired
    Lines lines;

    @Autowired
    Supervision supervision;

    @Autowired
    Groups groups;

    @Autowired
    Boards boards;

    @Autowired
    Huddles huddles;

    @Autowired
    HandOffLists handOffs;

    @Autowired
    HourNotes hours;

    @Autowired
    RelapseLists relapses;

    @Autowired
    Digests digests;

    @Autowired
    WeeklyMails weeklyMails;

    @Autowired
    People people;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Merges merges;

    @Autowired
    JdbcClient jdbc;

    private List<Principal> guests;

    @BeforeEach
    void load() {
        demonstration.load(Size.SMALL, 1, (loaded, of, answers) -> {});
        guests = jdbc.sql("select account_id from demo.sign_in order by position").query(UUID.class).list().stream()
                .map(id -> accounts.principal(id).orElseThrow())
                .filter(Principal::isStaff)
                .toList();
    }

    @Test
    void tasksAreToBeDoneAndThreadsToBeRead() {
        assertThat(tasks.mine(guests.getFirst()).tasks()).isNotEmpty();
        assertThat(jdbc.sql("select distinct state from tasks.task")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("open", "done", "dropped");
        assertThat(all(threads::waitingFor)).isNotEmpty();
    }

    @Test
    void aHandOverIsUnderWay() {
        assertThat(all(handovers::all)).isNotEmpty();
        var of = all(handovers::all).getFirst().handover();
        var leaving = accounts.principal(of.accountId()).orElseThrow();
        assertThat(lines.of(leaving, of.id()))
                .hasSizeGreaterThan(3)
                .anyMatch(line -> line.version() > 0)
                .anyMatch(line -> line.version() == 0);
    }

    @Test
    void supervisorsSeeWhatGoesWellAndWhereCoachingHelps() {
        var weeks = guests.stream()
                .flatMap(who -> supervision.workers(who).stream()
                        .map(one -> supervision.week(who, one.worker().id())))
                .toList();
        assertThat(weeks).isNotEmpty();
        for (var part : Arrays.asList(Part.values()))
            assertThat(weeks).as(part.name()).anyMatch(week -> !week.in(part).isEmpty());
    }

    @Test
    void groupsAndBoardsHavePeople() {
        assertThat(all(groups::where)).anyMatch(listed -> listed.members() > 2);
        var rows = all(who -> boards.programsOf(who).stream()
                .flatMap(program -> boards.show(who, new Boards.Asked(program.id(), null, 1)).rows().stream())
                .toList());
        assertThat(rows)
                .anyMatch(row -> !row.ahead().appointments().isEmpty())
                .anyMatch(row -> !row.before().contacts().isEmpty());
    }

    @Test
    void ofThoseWhoAreWellSomeHavePlansAndSomeAreStillToHaveOne() {
        assertThat(all(relapses::mine)).extracting(RelapseLists.Line::step).contains(Step.READY, Step.STAYS_WELL);
    }

    @Test
    void handOffsAreOfferedAndWait() {
        assertThat(all(handOffs::waiting)).isNotEmpty();
        assertThat(jdbc.sql("select distinct coalesce(answer, 'offered') from handoffs.handoff")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("offered", "accepted", "declined", "not-reached");
    }

    @Test
    void theHuddleLeftANoteAndAnHourOfSupervisionIsToCome() {
        assertThat(all(who -> boards.programsOf(who).stream()
                        .map(program -> huddles.show(who, program.id()).note().words())
                        .toList()))
                .anyMatch(words -> !words.isBlank());
        assertThat(all(who -> hours.nextHours(who, World.today(), World.today().plusDays(30))))
                .isNotEmpty();
    }

    @Test
    void theSummariesByMailHaveSomethingToSay() {
        assertThat(digests.count(guests.getFirst()).all()).isPositive();
        assertThat(guests).anyMatch(who -> weeklyMails.count(who).all() > 0);
    }

    @Test
    void twoRecordsOfOnePersonWaitToBeCompared() {
        assertThat(guests)
                .anyMatch(who -> people.mine(who).stream()
                        .map(line -> line.called().id())
                        .anyMatch(person -> hasMergeable(who, person)));
    }

    private boolean hasMergeable(Principal who, UUID person) {
        return duplicates.of(who, person).seen().stream()
                .map(alike -> alike.line().called().id())
                .filter(other -> merges.may(who, person) && merges.may(who, other))
                .anyMatch(
                        other -> merges.compare(who, person, other).obstacles().isEmpty());
    }

    private <T> List<T> all(Function<Principal, ? extends Collection<T>> ofEach) {
        return guests.stream().flatMap(who -> ofEach.apply(who).stream()).toList();
    }
}
