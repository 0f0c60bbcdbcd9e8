package health.attune.tasks;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Net;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.Words;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.tasks.Task.About;
import health.attune.tasks.Task.Colleague;
import health.attune.tasks.TaskStore.Step;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done: given, done, dropped with a reason, opened again, put in other words, and handed on. */
@Component
@Transactional
public class Tasks {
    private static final Access.Ask HANDED_ON = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, "task unseen");

    private final TaskStore store;
    private final TaskAccess taskAccess;
    private final TaskOwners owners;
    private final Programs programs;
    private final TaskOrigins origins;
    private final Access access;
    private final Net net;

    Tasks(
            TaskStore store,
            TaskAccess taskAccess,
            TaskOwners owners,
            Programs programs,
            TaskOrigins origins,
            Access access,
            Net net) {
        this.store = store;
        this.taskAccess = taskAccess;
        this.owners = owners;
        this.programs = programs;
        this.origins = origins;
        this.access = access;
        this.net = net;
    }

    /**
     * A task as somebody who opens it sees it.
     *
     * @param holder whose it is now; who it was given to where it is over
     * @param origin what it came from, where its reader may see that
     */
    public record Shown(
            Task task, Holder holder, Task.@Nullable Told origin, List<TaskStep> steps, boolean mayChange) {}

    public boolean mayAdd(Principal who, UUID personId) {
        return taskAccess.mayAdd(who, personId);
    }

    /** Whom a new task about that person is about. */
    public About about(Principal who, UUID personId) {
        taskAccess.requireAdding(who, personId);
        var site = programs.siteOf(personId).orElseThrow(NotThere::new);
        return about(personId, site);
    }

    /** A new task about nobody, for the staff of that site. */
    public About aboutNobody(Principal who, UUID siteId) {
        taskAccess.requireAddingAt(who, siteId);
        return about(null, programs.site(siteId));
    }

    private static About about(@Nullable UUID personId, Site site) {
        return new About(personId, site.id(), site.name(), site.zone());
    }

    /** To whom a new one can be given. */
    public List<Colleague> colleagues(Principal who, About about) {
        return owners.forNew(who, about, null);
    }

    /** To whom that one can be handed on. */
    public List<Colleague> colleagues(Principal who, Task task) {
        return owners.forAll(who, List.of(task));
    }

    /** What a new one about that person can come from. */
    public List<Task.Offer> offered(Principal who, UUID personId, Words words) {
        return origins.offered(who, personId, words);
    }

    /**
     * Gives it; giving the same twice is giving it once.
     *
     * @throws AlreadySent where another was given by that id
     * @throws OwnerCannotSee where whoever is to have it does not see what it is about
     */
    public void give(Principal who, Task task) {
        var personId = task.about().personId();
        if (personId == null) taskAccess.requireAddingAt(who, task.about().siteId());
        else taskAccess.requireAdding(who, personId);
        var seeing = owners.forNew(who, task.about(), task.origin());
        if (seeing.stream().noneMatch(one -> one.id().equals(task.ownerId()))) throw new OwnerCannotSee();
        if (!origins.isSound(who, task)) throw new NotThere();
        boolean isSent = store.insert(task);
        if (AlreadySent.isNew(
                isSent, () -> store.find(task.id()).filter(task::isSameAs).isPresent()))
            store.note(Step.of("given", who.id()), task, task);
    }

    /** What tasks came from there, whoever has them. */
    public List<Task> from(Principal who, Task.Origin origin) {
        return store.from(origin).stream()
                .filter(task -> taskAccess.mayRead(who, task))
                .toList();
    }

    public Shown show(Principal who, UUID taskId) {
        var task = found(taskId);
        taskAccess.requireReading(who, task);
        var holder = store.holder(taskId);
        return new Shown(
                task,
                holder,
                origins.of(who, task).orElse(null),
                store.steps(taskId),
                taskAccess.mayChange(who, task, holder));
    }

    /** @throws TaskNotOpen where it is over already, and not by the same step of the same worker */
    public void done(Principal who, UUID taskId) {
        changeOnce(who, taskId, Step.of("done", who.id()), Task::done);
    }

    /** @param reason one of {@link Task#WHY_DROPPED} */
    public void drop(Principal who, UUID taskId, String reason) {
        if (!Task.WHY_DROPPED.contains(reason)) throw new IllegalArgumentException("A task is dropped for a reason.");
        changeOnce(who, taskId, new Step("dropped", who.id(), reason, null), Task::dropped);
    }

    /** @throws TaskNotOpen where it is open already */
    public void reopen(Principal who, UUID taskId) {
        changeOnce(who, taskId, Step.of("reopened", who.id()), Task::reopened);
    }

    /** @throws ChangedMeanwhile when somebody else changed it since that version */
    public void reword(Principal who, UUID taskId, int version, Task.Wording wording) {
        var before = found(taskId);
        if (before.version() != version) throw new ChangedMeanwhile();
        var kind = before.wording().saysTheSameAs(wording) ? "moved" : "reworded";
        change(who, before, Step.of(kind, who.id()), task -> task.worded(wording));
    }

    /**
     * It is another's from now on. Whoever has it in the place of somebody who is not there, and may not see what it is
     * about, can do just this.
     *
     * @throws ChangedMeanwhile when somebody else changed it since that version
     * @throws OwnerCannotSee where that colleague does not see what it is about
     */
    public void handOn(Principal who, UUID taskId, int version, UUID to) {
        var step = Step.of("handed-on", who.id());
        var task = net.above(() -> store.locked(taskId).orElseThrow(NotThere::new));
        if (task.ownerId().equals(to) && net.above(() -> isTaken(step, task, version))) return;
        if (task.version() != version) throw new ChangedMeanwhile();
        if (owners.forAll(who, List.of(task)).stream().noneMatch(one -> one.id().equals(to)))
            throw new OwnerCannotSee();
        if (taskAccess.mayRead(who, task)) change(who, task, step, one -> one.givenTo(to));
        else handOnUnseen(who, task, step, to);
    }

    /** Above the net: they answer for the place, and not for the person. */
    private void handOnUnseen(Principal who, Task task, Step step, UUID to) {
        if (!isHeldBy(who, task)) throw new NotThere();
        var personId = task.about().personId();
        if (personId != null) access.recordShown(who, HANDED_ON, List.of(personId));
        net.above(() -> write(step, task, task.givenTo(to)));
    }

    /**
     * What somebody had to do about a person becomes another's, as it was planned.
     *
     * @param by who planned it
     */
    public record Pass(UUID from, UUID personId, UUID to, UUID by) {}

    /** Asked for, above the net, by what keeps the plan; what the other may not see stays, and falls to who does. */
    public void passOn(Pass pass) {
        for (var task : store.openOf(pass.from(), pass.personId()))
            if (owners.mayHave(task, pass.to())) write(Step.of("handed-on", pass.by()), task, task.givenTo(pass.to()));
    }

    public boolean mayRead(Principal who, UUID taskId) {
        return store.find(taskId).filter(task -> taskAccess.mayRead(who, task)).isPresent();
    }

    /** One of which its holder sees no more than that it is theirs to hand on. */
    public Unseen unseen(Principal who, UUID taskId) {
        var task = net.above(() -> found(taskId));
        if (!task.isOpen() || !isHeldBy(who, task)) throw new NotThere();
        return Unseen.of(task);
    }

    /** To whom that one can be handed on. */
    public List<Colleague> colleaguesUnseen(Principal who, UUID taskId) {
        unseen(who, taskId);
        return colleagues(who, net.above(() -> found(taskId)));
    }

    private boolean isHeldBy(Principal who, Task task) {
        return who.isStaff()
                && net.above(() -> store.holder(task.id())).accountId().equals(who.id());
    }

    private Task found(UUID taskId) {
        return store.find(taskId).orElseThrow(NotThere::new);
    }

    /** By a press: pressed twice, it is changed once. */
    private void changeOnce(Principal who, UUID taskId, Step step, UnaryOperator<Task> how) {
        var task = store.locked(taskId).orElseThrow(NotThere::new);
        taskAccess.requireReading(who, task);
        if (!isTaken(step, task, task.version() - 1)) change(who, task, step, how);
    }

    /** Whether it was the only thing that happened since that version. */
    private boolean isTaken(Step step, Task task, int version) {
        return task.version() == version + 1
                && store.steps(task.id()).stream().limit(1).anyMatch(one -> one.isThe(step));
    }

    void change(Principal who, Task task, Step step, UnaryOperator<Task> how) {
        taskAccess.requireChanging(who, task, store.holder(task.id()));
        write(step, task, how.apply(task));
    }

    private void write(Step step, Task before, Task after) {
        if (!store.update(after)) throw new ChangedMeanwhile();
        store.note(step, before, after);
    }
}
