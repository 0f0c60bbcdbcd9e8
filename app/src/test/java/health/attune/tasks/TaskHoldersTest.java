package health.attune.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.jobs.Job;
import health.attune.rosters.Absences;
import health.attune.tasks.TaskLists.Listed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose a task is once its owner is away or has left: never nobody's, and from the very next look. */
@AttuneTest
class TaskHoldersTest {
    @Autowired
    World world;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    Absences absences;

    @Autowired
    List<Job> jobs;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID program;
    UUID episode;
    UUID person;
    Principal owner;
    Principal lead;

    @BeforeEach
    void aTeamOfTwo() {
        site = world.site();
        program = world.program(site);
        person = world.person("Amina", "Yusuf");
        episode = world.episode(person, program);
        lead = world.staff("therapist", site, program);
        world.joinTeam(lead, episode, true);
        owner = world.staff("care-manager", site, program);
        world.joinTeam(owner, episode, false);
    }

    @Test
    void itIsItsOwnersWhileTheyAreThere() {
        var task = given(owner, person);
        assertThat(ids(owner)).containsExactly(task);
        assertThat(ids(lead)).isEmpty();
    }

    @Test
    void whileTheOwnerIsAwayItIsTheCoversAndThenTheOwnersAgain() {
        var task = given(owner, person);
        var cover = world.staff("nurse", site, program);
        var absence = say(owner, cover);
        assertThat(only(cover).holder()).isEqualTo(new Holder(cover.id(), "cover"));
        assertThat(only(cover).task().wording().title()).isEqualTo("Call the pharmacy");
        assertThat(ids(lead)).isEmpty();
        assertThat(ids(owner)).as("the owner sees it all the while").containsExactly(task);
        absences.end(owner, absence);
        assertThat(ids(cover)).isEmpty();
    }

    @Test
    void whileACoverIsAwayTooItIsWhoeverCoversForThem() {
        given(owner, person);
        var cover = world.staff("nurse", site, program);
        var further = world.staff("care-manager", site, program);
        say(owner, cover);
        say(cover, further);
        assertThat(only(further).holder().way()).isEqualTo("cover");
        assertThat(ids(cover)).isEmpty();
    }

    @Test
    void withoutACoverItIsTheTeamsAndTheLeadFirst() {
        given(owner, person);
        say(owner, null);
        assertThat(only(lead).holder()).isEqualTo(new Holder(lead.id(), "team"));
    }

    @Test
    void onceTheOwnerHasLeftTheTeamItIsTheLeads() {
        var task = given(owner, person);
        jdbc.sql("update access.relationship set ends_at = now() where account_id = ?")
                .param(owner.id())
                .update();
        assertThat(only(lead).task().id()).isEqualTo(task);
        assertThat(only(lead).owner()).isEqualTo("staff " + owner.id());
    }

    @Test
    void aRoleOrAnAccountThatEndsByItsDateIsEnoughAndNoJobIsWaitedFor() {
        given(owner, person);
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(owner.id())
                .update();
        assertThat(only(lead).holder().way()).isEqualTo("team");
        jdbc.sql("update access.role_grant set ends_at = null where account_id = ?")
                .param(owner.id())
                .update();
        assertThat(ids(lead)).isEmpty();
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(owner.id())
                .update();
        assertThat(only(lead).holder().way()).isEqualTo("team");
    }

    @Test
    void whereNobodyOfTheTeamIsLeftTheSupervisorOfTheProgramHandsItOnUnseen() {
        var supervisor = world.staff("supervisor", site, program);
        var task = given(owner, person);
        leave(owner);
        leave(lead);
        var mine = lists.mine(supervisor);
        assertThat(mine.tasks()).as("not on the team: nothing of the person").isEmpty();
        assertThat(mine.unseen()).singleElement().matches(one -> one.id().equals(task));
        var desk = world.staff("front-desk", site, null);
        var version = tasks.unseen(supervisor, task).version();
        assertThat(tasks.colleaguesUnseen(supervisor, task))
                .extracting(Task.Colleague::id)
                .containsExactly(desk.id());
        tasks.handOn(supervisor, task, version, desk.id());
        assertThat(ids(desk)).containsExactly(task);
        assertThat(lists.mine(supervisor).unseen()).isEmpty();
    }

    @Test
    void whereNobodyElseIsThereItIsWhoeverTheOrganizationNamed() {
        var task = given(owner, person);
        leave(owner);
        leave(lead);
        assertThat(lists.mine(world.fallback(site)).unseen())
                .singleElement()
                .matches(one -> one.id().equals(task));
    }

    @Test
    void aTaskOfTheTeamFallsToThoseWhoAnswerForTheSite() {
        var task = given(owner, null);
        say(owner, null);
        assertThat(only(world.fallback(site)).task().id()).isEqualTo(task);
        var supervisor = world.staff("supervisor", site, null);
        assertThat(only(supervisor).holder().way()).isEqualTo("supervisor");
        assertThat(lists.ofSites(lead)).extracting(one -> one.task().id()).containsExactly(task);
    }

    @Test
    void thatItWentOnIsWrittenDownOnceAndThatItCameBackToo() {
        var task = given(owner, person);
        var cover = world.staff("nurse", site, program);
        var absence = say(owner, cover);
        sweep();
        sweep();
        absences.end(owner, absence);
        sweep();
        var steps = tasks.show(owner, task).steps();
        assertThat(steps).extracting(TaskStep::kind).containsExactly("returned", "passed", "given");
        assertThat(steps.get(1).to()).isEqualTo(cover.id());
        assertThat(steps.get(1).from()).isEqualTo(owner.id());
        assertThat(steps.get(1).by()).isNull();
    }

    @Test
    void whoeverHasItInTheirPlaceIsToldOnceAndNotAgainWhenTheyChangeIt() {
        var task = given(owner, person);
        var cover = world.staff("nurse", site, program);
        say(owner, cover);
        sweep();
        var wording = new Task.Wording("Call the other pharmacy", null, Task.Priority.SOON, World.today());
        tasks.reword(cover, task, 1, wording);
        sweep();
        assertThat(tasks.show(owner, task).steps())
                .extracting(TaskStep::kind)
                .containsExactly("reworded", "passed", "given");
    }

    private void sweep() {
        jobs.stream()
                .filter(job -> job.name().equals("tasks.passing"))
                .forEach(job -> job.work().run());
    }

    private UUID say(Principal who, @Nullable Principal cover) {
        return absences.say(
                who,
                new Absences.Said(
                        who.id(), site, World.today(), World.today().plusDays(5), cover == null ? null : cover.id()));
    }

    private void leave(Principal who) {
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(who.id())
                .update();
    }

    private List<UUID> ids(Principal who) {
        return lists.mine(who).tasks().stream().map(one -> one.task().id()).toList();
    }

    private Listed only(Principal who) {
        var mine = lists.mine(who).tasks();
        assertThat(mine).hasSize(1);
        return mine.getFirst();
    }

    private UUID given(Principal to, @Nullable UUID about) {
        var place = about == null ? tasks.aboutNobody(to, site) : tasks.about(to, about);
        var wording = new Task.Wording("Call the pharmacy", null, Task.Priority.SOON, World.today());
        var task = new Task(Ids.next(), place, to.id(), wording, Task.State.OPEN, null, to.id(), Labels.NONE, 1);
        tasks.give(to, task);
        return task.id();
    }
}
