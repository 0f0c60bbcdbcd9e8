package health.attune.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.labels.LabeledRows;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a program under 42 CFR Part 2 says in a task, first or later, is for those alone for whom that is cleared. */
@AttuneTest
class TaskLabelsTest {
    @Autowired
    World world;

    @Autowired
    Protected part2;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    LabeledRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID clinic;
    UUID person;
    Principal outside;
    Principal inside;

    @BeforeEach
    void aTeamOfEachProgram() {
        site = world.site();
        var program = world.program(site);
        clinic = part2.program(site);
        person = world.person("Amina", "Yusuf");
        outside = world.staff("care-manager", site, program);
        world.joinTeam(outside, world.episode(person, program), true);
        inside = world.staff("therapist", site, clinic);
        world.joinTeam(inside, world.episode(person, clinic), true);
    }

    @Test
    void whatItWroteFallsToThoseItIsClearedFor() {
        var colleague = world.staff("nurse", site, clinic);
        world.joinTeam(colleague, episodeOf(clinic), false);
        var task = given(inside, inside, null);
        assertThat(labels(task)).isEqualTo(Labels.ofProgram(clinic));
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(inside.id())
                .update();
        assertThat(lists.mine(colleague).tasks())
                .singleElement()
                .satisfies(one -> assertThat(one.holder().way()).isEqualTo("team"));
        assertThat(lists.mine(outside).tasks()).as("of the other program").isEmpty();
        assertThat(lists.ofPeople(outside)).isEmpty();
    }

    @Test
    void whatItSaysLaterIsItsTooAndADayIsNoWord() {
        var task = given(outside, outside, null);
        tasks.reword(inside, task, 1, wording("Call the pharmacy", 3));
        assertThat(labels(task)).isEqualTo(Labels.NONE);
        assertThat(tasks.show(outside, task).steps().getFirst().kind()).isEqualTo("moved");
        tasks.reword(inside, task, 2, wording("Call about the naltrexone", 3));
        assertThat(labels(task)).isEqualTo(Labels.ofProgram(clinic));
        assertThat(lists.ofPeople(outside)).isEmpty();
        assertThat(lists.mine(inside).tasks()).hasSize(1);
    }

    @Test
    void markedLaterItsLaterWordsAreLabeledToo() {
        jdbc.sql("update programs.program set part2 = false where id = ?")
                .param(clinic)
                .update();
        var task = given(outside, outside, null);
        tasks.reword(inside, task, 1, wording("Call about the naltrexone", 0));
        assertThat(labels(task)).isEqualTo(Labels.NONE);
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(clinic)
                .update();
        transaction.executeWithoutResult(status -> rows.label(Set.of(person)));
        assertThat(labels(task)).isEqualTo(Labels.ofProgram(clinic));
    }

    @Test
    void itInheritsTheLabelsOfWhatItComesFrom() {
        var contact = contact(inside);
        part2.clearance(new Protected.Clearance(person, clinic, outside, "consent"));
        var colleague = world.staff("nurse", site, null);
        world.relate(colleague, Relation.ASSIGNED_WORKER, person);
        assertThatThrownBy(() -> given(outside, colleague, contact)).isInstanceOf(OwnerCannotSee.class);
        var task = given(outside, outside, contact);
        assertThat(labels(task)).isEqualTo(Labels.ofProgram(clinic));
        assertThat(lists.ofPeople(colleague)).isEmpty();
    }

    @Test
    void itInheritsWhatItsOriginIsLabeledWithLater() {
        var contact = contact(outside);
        var task = given(outside, outside, contact);
        assertThat(labels(task)).isEqualTo(Labels.NONE);
        jdbc.sql("update contacts.contact set labels = array['part2:' || ?] where id = ?")
                .params(clinic.toString(), contact)
                .update();
        assertThat(labels(task)).isEqualTo(Labels.ofProgram(clinic));
    }

    @Test
    void whoIsOnlyToBeToldOfAnAlertIsNotGivenWhatTheyCannotRead() {
        var told = world.staff("nurse", site, clinic);
        part2.relate(told, Relation.ALERT_RECIPIENT, Relationships.Care.in(clinic, person));
        var task = tasks.show(inside, given(inside, inside, null)).task();
        assertThat(lists.ofPeople(told)).isEmpty();
        assertThat(tasks.colleagues(inside, task))
                .extracting(Task.Colleague::id)
                .contains(inside.id())
                .doesNotContain(told.id());
    }

    private Labels labels(UUID task) {
        return jdbc.sql("select labels from tasks.task where id = ?")
                .param(task)
                .query((row, number) -> Labels.of(row.getArray(1)))
                .single();
    }

    private UUID episodeOf(UUID program) {
        return jdbc.sql("select id from programs.episode where person_id = ? and program_id = ?")
                .params(person, program)
                .query(UUID.class)
                .single();
    }

    private UUID contact(Principal by) {
        var id = Ids.next();
        jdbc.sql("insert into contacts.contact (id, person_id, account_id, with_whom, mode, purpose, is_completed,"
                        + " outcome, at, recorded_at, recorded_by)"
                        + " values (?, ?, ?, 'person', 'phone', 'support', true, 'as-planned', now(), now(), ?)")
                .params(id, person, by.id(), by.id())
                .update();
        return id;
    }

    private static Task.Wording wording(String title, int days) {
        return new Task.Wording(title, null, Task.Priority.SOON, World.today().plusDays(days));
    }

    private UUID given(Principal by, Principal to, @Nullable UUID contact) {
        var origin = contact == null ? null : new Task.Origin("contact", contact);
        var task = new Task(
                Ids.next(),
                tasks.about(by, person),
                to.id(),
                wording("Call the pharmacy", 0),
                Task.State.OPEN,
                origin,
                by.id(),
                Labels.NONE,
                1);
        tasks.give(by, task);
        return task.id();
    }
}
