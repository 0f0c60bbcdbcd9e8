package health.attune.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.pages.forms.AlreadySent;
import health.attune.tasks.Task.Priority;
import health.attune.tasks.TaskBatches.Act;
import health.attune.tasks.TaskBatches.Chosen;
import health.attune.tasks.TaskBatches.Order;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with tasks, by whom, and what each step leaves behind. */
@AttuneTest
class TasksTest {
    @Autowired
    World world;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskLists lists;

    @Autowired
    TaskBatches batches;

    UUID site;
    UUID person;
    Principal manager;
    Principal peer;

    @BeforeEach
    void aTeam() {
        site = world.site();
        var program = world.program(site);
        person = world.person("Amina", "Yusuf");
        var episode = world.episode(person, program);
        manager = world.staff("care-manager", site, program);
        world.joinTeam(manager, episode, true);
        peer = world.staff("peer", site, program);
        world.relate(peer, Relation.ASSIGNED_WORKER, person);
    }

    @Test
    void eachStepIsARowWithWhoAndWhatItChanged() {
        var task = give(manager, peer, "Bring the bus pass");
        tasks.reword(
                peer,
                task,
                1,
                new Task.Wording(
                        "Bring the bus pass",
                        "Line 7",
                        Priority.URGENT,
                        World.today().plusDays(3)));
        tasks.done(peer, task);
        assertThatThrownBy(() -> tasks.done(manager, task)).isInstanceOf(TaskNotOpen.class);
        tasks.reopen(manager, task);
        tasks.handOn(manager, task, 4, manager.id());
        tasks.drop(manager, task, "no-longer-needed");
        var steps = tasks.show(manager, task).steps();
        assertThat(steps.stream().map(step -> step.kind() + (peer.id().equals(step.by()) ? " by peer" : "")))
                .containsExactly("dropped", "handed-on", "reopened", "done by peer", "reworded by peer", "given");
        assertThat(steps.get(1).from()).isEqualTo(peer.id());
        assertThat(steps.get(4).toDay()).isEqualTo(World.today().plusDays(3));
        assertThat(lists.mine(manager).tasks()).isEmpty();
    }

    @Test
    void givingTheSameTwiceIsGivingItOnce() {
        var task = draft(manager, peer, "Once");
        tasks.give(manager, task);
        tasks.give(manager, task);
        assertThat(lists.mine(peer).tasks()).hasSize(1);
        var another = new Task(
                task.id(),
                task.about(),
                peer.id(),
                wording("Another", Priority.SOON),
                Task.State.OPEN,
                null,
                manager.id(),
                Labels.NONE,
                1);
        assertThatThrownBy(() -> tasks.give(manager, another)).isInstanceOf(AlreadySent.class);
    }

    @Test
    void nobodyIsGivenWhatTheyCannotSee() {
        var stranger = world.staff("nurse", site, world.program(site));
        assertThatThrownBy(() -> give(manager, stranger, "Unseen")).isInstanceOf(OwnerCannotSee.class);
        var task = give(manager, peer, "Seen");
        assertThatThrownBy(() -> tasks.handOn(peer, task, 1, stranger.id())).isInstanceOf(OwnerCannotSee.class);
    }

    @Test
    void forThoseWhoMayNotReadItATaskIsNotThere() {
        var task = give(manager, peer, "Private");
        var stranger = world.staff("nurse", site, world.program(site));
        assertThatThrownBy(() -> tasks.show(stranger, task)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> tasks.done(stranger, task)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> tasks.unseen(stranger, task)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> tasks.handOn(stranger, task, 1, peer.id())).isInstanceOf(NotThere.class);
        assertThat(lists.ofPeople(stranger)).isEmpty();
        assertThat(lists.those(stranger, List.of(task))).isEmpty();
    }

    @Test
    void aConsultantDoesWhatWasGivenToThem() {
        var primary = world.staff("primary-care", site, null);
        world.relate(primary, Relation.PRIMARY_CARE, person);
        var task = give(manager, primary, "Look at the lab results");
        tasks.done(primary, task);
        var others = give(manager, peer, "Bring the bus pass");
        assertThatThrownBy(() -> tasks.done(primary, others))
                .as("who reads appointments and writes none")
                .isInstanceOf(NotThere.class);
    }

    @Test
    void ofTwoWhoChangeTheSameOneTheSecondIsTold() throws Exception {
        var task = give(manager, peer, "Twice");
        try (var both = Executors.newFixedThreadPool(2)) {
            var changes = both.invokeAll(List.of(
                    change(() -> tasks.reword(manager, task, 1, wording("From the manager", Priority.SOON))),
                    change(() -> tasks.reword(peer, task, 1, wording("From the peer", Priority.SOON)))));
            var lost = List.of(changes.get(0).get(), changes.get(1).get());
            assertThat(lost).containsExactlyInAnyOrder("kept", ChangedMeanwhile.class.getSimpleName());
        }
        assertThat(tasks.show(manager, task).steps()).hasSize(2);
    }

    @Test
    void whatIsMostUrgentStandsFirstThenWhatIsDueFirst() {
        var later = give(manager, manager, wording("b", Priority.URGENT, 3));
        var soon = give(manager, manager, wording("c", Priority.SOON, -5));
        var first = give(manager, manager, wording("a", Priority.URGENT, 1));
        var mine = lists.mine(manager).tasks();
        assertThat(mine).extracting(one -> one.task().id()).containsExactly(first, later, soon);
        assertThat(mine).extracting(TaskLists.Listed::late).containsExactly(false, false, true);
    }

    @Test
    void severalAreMovedAtOnceAndTakenBackButForWhatChangedSince() {
        var one = give(manager, peer, "One");
        var two = give(manager, peer, "Two");
        assertThat(batches.plan(manager, List.of(one, two, Ids.next())).left()).isEqualTo(1);
        var order = new Order(
                Ids.next(),
                Act.DAY,
                List.of(new Chosen(one, 1), new Chosen(two, 1)),
                World.today().plusDays(9),
                null);
        batches.take(manager, order);
        batches.take(manager, order);
        assertThat(due(one)).isEqualTo(World.today().plusDays(9));
        tasks.done(peer, two);
        assertThatThrownBy(() -> undoBy(peer, order)).isInstanceOf(AssertionError.class);
        assertThat(batches.undo(manager, order.id())).isEqualTo(1);
        assertThat(due(one)).isEqualTo(World.today());
        assertThat(due(two)).isEqualTo(World.today().plusDays(9));
    }

    @Test
    void whereOneOfSeveralWasChangedMeanwhileNoneIs() {
        var one = give(manager, peer, "One");
        var two = give(manager, peer, "Two");
        tasks.done(peer, two);
        var order = new Order(Ids.next(), Act.DONE, List.of(new Chosen(one, 1), new Chosen(two, 1)), null, null);
        assertThatThrownBy(() -> batches.take(manager, order)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(tasks.show(manager, one).task().isOpen()).isTrue();
    }

    /** Nobody takes back what another did. */
    private void undoBy(Principal who, Order order) {
        batches.undo(who, order.id());
        assertThat(due(order.chosen().getFirst().taskId())).isEqualTo(World.today());
    }

    private LocalDate due(UUID task) {
        return tasks.show(manager, task).task().wording().dueOn();
    }

    private static Callable<String> change(Runnable work) {
        return () -> {
            try {
                work.run();
                return "kept";
            } catch (Refusal refused) {
                return refused.getClass().getSimpleName();
            }
        };
    }

    private static Task.Wording wording(String title, Priority priority) {
        return wording(title, priority, 0);
    }

    private static Task.Wording wording(String title, Priority priority, int days) {
        return new Task.Wording(title, null, priority, World.today().plusDays(days));
    }

    private UUID give(Principal by, Principal to, String title) {
        return give(by, to, wording(title, Priority.SOON));
    }

    private UUID give(Principal by, Principal to, Task.Wording wording) {
        var task = draft(by, to, wording);
        tasks.give(by, task);
        return task.id();
    }

    private Task draft(Principal by, Principal to, String title) {
        return draft(by, to, wording(title, Priority.SOON));
    }

    private Task draft(Principal by, Principal to, Task.Wording wording) {
        return new Task(
                Ids.next(), tasks.about(by, person), to.id(), wording, Task.State.OPEN, null, by.id(), Labels.NONE, 1);
    }
}
