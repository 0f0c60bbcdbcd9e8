package health.attune.handovers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.access.staff.StaffAccounts;
import health.attune.database.Ids;
import health.attune.handovers.Handover.Kind;
import health.attune.jobs.Job;
import health.attune.rosters.Absences;
import health.attune.tasks.Task;
import health.attune.tasks.TaskLists;
import health.attune.tasks.Tasks;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the people of a worker who goes, once the day has come. */
@AttuneTest
class HandoverDayTest {
    @Autowired
    World world;

    @Autowired
    Handovers handovers;

    @Autowired
    Lines lines;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists taskLists;

    @Autowired
    Absences absences;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Access access;

    @Autowired
    List<Job> jobs;

    final LocalDate today = World.today();
    Leaving leaving;
    UUID person;
    Principal worker;
    Principal follows;
    Principal supervisor;
    Principal desk;

    @BeforeEach
    void aWorkerWhoLeaves() {
        leaving = new Leaving(world, handovers, lines, jdbc);
        person = leaving.person;
        worker = leaving.worker;
        follows = leaving.follows;
        supervisor = leaving.supervisor;
        desk = leaving.desk;
    }

    @Test
    void onTheDayTeamLeadAndTasksPassOnAndNothingIsLost() {
        var task = task();
        var handover = announce(worker, today);
        plan(worker, handover, follows, 0);
        run();
        assertThat(access.may(follows, Verb.READ, DataClass.RECORD, person))
                .as("not before")
                .isFalse();
        theDayComes(handover);
        run();
        run();
        assertThat(access.may(follows, Verb.WRITE, DataClass.RECORD, person)).isTrue();
        assertThat(access.may(worker, Verb.WRITE, DataClass.RECORD, person)).isFalse();
        assertThat(access.may(worker, Verb.READ, DataClass.RECORD, person))
                .as("for thirty days")
                .isTrue();
        assertThat(leads(follows)).isTrue();
        assertThat(taskLists.mine(follows).tasks())
                .extracting(one -> one.task().id())
                .containsExactly(task);
        assertThat(tasks.show(follows, task).steps().getFirst().by()).isEqualTo(worker.id());
        assertThat(handovers.all(worker)).as("over: nobody is left").isEmpty();
    }

    @Test
    void whoeverCouldNotFollowIsSaidAndSomebodyElseIsChosen() {
        var handover = announce(worker, today);
        plan(worker, handover, follows, 0);
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(follows.id())
                .update();
        theDayComes(handover);
        run();
        run();
        var stuck = lines.of(worker, handover).getFirst();
        assertThat(stuck.stuck()).isTrue();
        assertThat(stuck.passedAt()).isNull();
        var other = world.staff("nurse", leaving.site, leaving.program);
        plan(worker, handover, other, 1);
        run();
        assertThat(access.may(other, Verb.WRITE, DataClass.RECORD, person)).isTrue();
    }

    @Test
    void untilSomebodyPassedOnItCanBeTakenBack() {
        var handover = announce(worker, today);
        plan(worker, handover, follows, 0);
        handovers.undo(worker, handover);
        theDayComes(handover);
        run();
        assertThat(access.may(worker, Verb.WRITE, DataClass.RECORD, person)).isTrue();
        var second = announce(worker, today);
        plan(worker, second, follows, 0);
        leaving.person("Lorenzo", leaving.program);
        theDayComes(second);
        run();
        assertThat(handovers.show(worker, second).progress().passed()).isEqualTo(1);
        assertThatThrownBy(() -> handovers.undo(worker, second)).isInstanceOf(UnderWay.class);
    }

    @Test
    void itBeginsByItselfWhereARoleEndsAndWhereALongAbsenceComes() {
        var administrator = world.staff("system-administrator", null, null);
        world.joinTeam(follows, leaving.episode(person), false);
        accounts.endGrant(
                administrator,
                worker.id(),
                jdbc.sql("select id from access.role_grant where account_id = ?")
                        .param(worker.id())
                        .query(UUID.class)
                        .single());
        assertThat(handovers.all(supervisor))
                .singleElement()
                .matches(told -> told.handover().accountId().equals(worker.id())
                        && told.handover().kind() == Kind.LEAVING
                        && told.handover().begunBy() == null);
        absences.say(
                follows, new Absences.Said(follows.id(), leaving.site, today.plusDays(3), today.plusDays(12), null));
        run();
        assertThat(handovers.all(follows).getFirst().handover().backOn()).isEqualTo(today.plusDays(13));
    }

    private UUID announce(Principal by, LocalDate lastDay) {
        return leaving.announce(by, lastDay);
    }

    private void plan(Principal by, UUID handover, Principal successor, int version) {
        leaving.plan(by, handover, successor, version);
    }

    private void theDayComes(UUID handover) {
        jdbc.sql("update handovers.handover set last_day = last_day - 1 where id = ?")
                .param(handover)
                .update();
    }

    private void run() {
        jobs.stream()
                .filter(job -> job.name().equals("handovers.day"))
                .forEach(job -> job.work().run());
    }

    private boolean leads(Principal who) {
        return jdbc.sql("select is_lead from programs.care_team_member where account_id = ? and episode_id = ?")
                .params(who.id(), leaving.episode(person))
                .query(Boolean.class)
                .single();
    }

    private UUID task() {
        var wording = new Task.Wording("Call the pharmacy", null, Task.Priority.SOON, today);
        var task = new Task(
                Ids.next(),
                tasks.about(worker, person),
                worker.id(),
                wording,
                Task.State.OPEN,
                null,
                worker.id(),
                Labels.NONE,
                1);
        tasks.give(worker, task);
        return task.id();
    }
}
