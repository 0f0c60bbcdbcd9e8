package health.attune.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.Writers;
import health.attune.access.labels.Labels;
import health.attune.caseload.CaseloadOf;
import health.attune.database.Ids;
import health.attune.supervision.Line.Kind;
import health.attune.supervision.Supervised.Two;
import health.attune.tasks.Task;
import health.attune.tasks.Tasks;
import health.attune.today.DigestMails;
import health.attune.today.DigestWish;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What workers share is told once, and with whoever did it. */
@AttuneTest
class SupervisionTogetherTest {
    @Autowired
    Supervised supervised;

    @Autowired
    Supervision supervision;

    @Autowired
    HourNotes notes;

    @Autowired
    DigestMails mails;

    @Autowired
    WeeklyMails weekly;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Tasks tasks;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext service;

    private Two two;
    private UUID again;
    private UUID unmet;

    @BeforeEach
    void aWorkerWithTwoPeople() {
        two = supervised.two();
        again = supervised.person(two, "Amina Again");
        unmet = supervised.person(two, "Uri Unmet");
        caseload.call(two.worker(), again, "completed", 2);
    }

    @Test
    void aMailIsSentOnceWhoeverLooksAndTellsOnlyHowMuch() throws Exception {
        int hour = ZonedDateTime.now(ZoneId.of("America/New_York")).getHour();
        for (var who : List.of(two.supervisor(), two.worker()))
            mails.wish(who, WeeklyMails.KIND, new DigestWish(hour, EnumSet.allOf(DayOfWeek.class)));
        Writers.into("today.digest", service, Collections.nCopies(3, Executors.callable(() -> mails.sendDue(weekly))));
        assertThat(jdbc.sql("select account_id || ' ' || array_to_string(figures, ' ') from notices.notice"
                                + " where kind = 'supervision.digest' and account_id in (?, ?)")
                        .params(two.supervisor().id(), two.worker().id())
                        .query(String.class)
                        .list())
                .containsExactly(two.supervisor().id() + " 1 0 1 0");
    }

    @Test
    void somebodyWhomTwoWorkersCareForIsCountedOnce() {
        var second = world.staff("care-manager", two.site(), two.program());
        supervised.joins(second, unmet, two.program());
        assertThat(supervision.workers(two.supervisor()))
                .extracting(Overview::overdue)
                .containsExactly(1, 1);
        assertThat(supervision.counts(two.supervisor()).figures()).containsExactly(2, 0, 1, 0);
    }

    /** Whoever covers did it, and whoever is away is not to be talked to about what waits for somebody else. */
    @Test
    void aTaskIsPraisedWithWhoeverDidIt() {
        var second = world.staff("care-manager", two.site(), two.program());
        supervised.joins(second, again, two.program());
        var about = tasks.about(two.worker(), again);
        var wording = new Task.Wording("Call the pharmacy", null, Task.Priority.SOON, World.today());
        var id = Ids.next();
        var worker = two.worker().id();
        tasks.give(two.worker(), new Task(id, about, worker, wording, Task.State.OPEN, null, worker, Labels.NONE, 1));
        tasks.done(second, id);
        assertThat(kinds(worker)).doesNotContain(Kind.TASK_DONE);
        assertThat(kinds(second.id())).contains(Kind.TASK_DONE);
    }

    /** For ten minutes or so, until they are taken off the team: their own pages and those of others stay open. */
    @Test
    void whoeverHasNoRoleAnyMoreIsOnNoTeam() {
        assertThat(supervision.own(two.worker()).supervisors()).hasSize(1);
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(two.supervisor().id())
                .update();
        var own = supervision.own(two.worker());
        assertThat(own.supervisors()).isEmpty();
        var stale = List.of(new Colleague(two.supervisor().id(), "Sam", Set.of("supervisor")));
        assertThat(notes.supervisors(two.worker(), stale)).isEmpty();
    }

    private List<Kind> kinds(UUID worker) {
        return supervision.week(two.supervisor(), worker).lines().stream()
                .map(Line::kind)
                .toList();
    }
}
