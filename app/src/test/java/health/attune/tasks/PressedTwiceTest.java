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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of one who presses twice it is one step; of two, the second is told. */
@AttuneTest
class PressedTwiceTest {
    @Autowired
    World world;

    @Autowired
    Tasks tasks;

    private UUID task;
    private Principal manager;
    private Principal peer;

    @BeforeEach
    void aTaskOfThePeer() {
        var site = world.site();
        var program = world.program(site);
        var person = world.person("Amina", "Yusuf");
        manager = world.staff("care-manager", site, program);
        world.joinTeam(manager, world.episode(person, program), true);
        peer = world.staff("peer", site, program);
        world.relate(peer, Relation.ASSIGNED_WORKER, person);
        task = Ids.next();
        tasks.give(
                manager,
                new Task(
                        task,
                        tasks.about(manager, person),
                        peer.id(),
                        new Task.Wording("Call", null, Task.Priority.SOON, World.today()),
                        Task.State.OPEN,
                        null,
                        manager.id(),
                        Labels.NONE,
                        1));
    }

    @Test
    void doneOpenedAgainAndDroppedItIsOneStepEach() {
        for (int i = 0; i < 2; i++) tasks.done(peer, task);
        assertThatThrownBy(() -> tasks.done(manager, task)).isInstanceOf(TaskNotOpen.class);
        for (int i = 0; i < 2; i++) tasks.reopen(peer, task);
        for (int i = 0; i < 2; i++) tasks.drop(peer, task, "no-longer-needed");
        assertThatThrownBy(() -> tasks.drop(peer, task, "entered-by-mistake")).isInstanceOf(TaskNotOpen.class);
        assertThat(tasks.show(manager, task).steps())
                .extracting(TaskStep::kind)
                .containsExactly("dropped", "reopened", "done", "given");
    }

    @Test
    void handedOnItIsHandedOnOnceAndNotToSomebodyElse() {
        for (int i = 0; i < 2; i++) tasks.handOn(peer, task, 1, manager.id());
        assertThatThrownBy(() -> tasks.handOn(manager, task, 1, manager.id())).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> tasks.handOn(peer, task, 1, peer.id())).isInstanceOf(ChangedMeanwhile.class);
        assertThat(tasks.show(manager, task).steps()).hasSize(2);
    }
}
