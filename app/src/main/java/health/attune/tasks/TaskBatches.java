package health.attune.tasks;

import health.attune.access.Principal;
import health.attune.database.Net;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.tasks.Task.Colleague;
import health.attune.tasks.TaskLists.Listed;
import health.attune.tasks.TaskStore.Step;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One step with several tasks at once: looked at before, all of it or nothing, and taken back with one press. */
@Component
@Transactional
public class TaskBatches {
    public static final int MOST = 100;

    private final Tasks tasks;
    private final TaskLists lists;
    private final TaskStore store;
    private final TaskAccess taskAccess;
    private final TaskOwners owners;
    private final TaskBatchStore batches;
    private final Net net;

    TaskBatches(
            Tasks tasks,
            TaskLists lists,
            TaskStore store,
            TaskAccess taskAccess,
            TaskOwners owners,
            TaskBatchStore batches,
            Net net) {
        this.tasks = tasks;
        this.lists = lists;
        this.store = store;
        this.taskAccess = taskAccess;
        this.owners = owners;
        this.batches = batches;
        this.net = net;
    }

    /** What is done with all of them. */
    public enum Act {
        DONE,
        /** They are moved to one day. */
        DAY,
        /** Each is moved to its own weekday in the week of one day, and not before that day. */
        WEEK,
        /** They are given to one colleague. */
        OWNER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What would be done.
     *
     * @param left how many were chosen with which it can't be: over, or not the reader's to change
     * @param beyond how many were chosen beyond {@link #MOST}, which are left for another time
     * @param colleagues to whom all of them can be given
     */
    public record Plan(List<Listed> possible, int left, int beyond, List<Colleague> colleagues) {}

    /** A task as it was looked at. */
    public record Chosen(UUID taskId, int version) {}

    /**
     * What is to be done.
     *
     * @param id given out with the form, so that sending it twice does it once
     * @param day for {@link Act#DAY} and {@link Act#WEEK}
     * @param owner for {@link Act#OWNER}
     */
    public record Order(
            UUID id,
            Act act,
            List<Chosen> chosen,
            @Nullable LocalDate day,
            @Nullable UUID owner) {}

    public Plan plan(Principal who, Collection<UUID> ids) {
        var named = ids.stream().distinct().toList();
        var chosen = named.stream().limit(MOST).toList();
        var possible = changeable(who, lists.those(who, chosen));
        lists.shown(who, possible);
        var colleagues = owners.forAll(who, possible.stream().map(Listed::task).toList());
        return new Plan(possible, chosen.size() - possible.size(), named.size() - chosen.size(), colleagues);
    }

    /** Those of these that are open, and the reader's to change. */
    public List<Listed> changeable(Principal who, Collection<Listed> listed) {
        return listed.stream()
                .filter(one -> one.task().isOpen() && taskAccess.mayChange(who, one.task(), one.holder()))
                .toList();
    }

    /**
     * Does it with all of them, or with none; the same twice is once.
     *
     * @throws AlreadySent where something else was done by that id, or the same and it was taken back
     * @throws ChangedMeanwhile when somebody else changed one of them since they were looked at
     * @throws OwnerCannotSee where that colleague does not see what one of them is about
     */
    public void take(Principal who, Order order) {
        if (!isNew(who, order)) return;
        var found = order.chosen().stream()
                .sorted(Comparator.comparing(Chosen::taskId))
                .map(this::asSeen)
                .toList();
        if (order.act() == Act.OWNER && !canAllBeGiven(who, found, order.owner())) throw new OwnerCannotSee();
        for (var task : found) tasks.change(who, task, step(who, order), how(order));
    }

    /** Above the net: what somebody gave away they may no longer see, and that they gave it away they know. */
    private boolean isNew(Principal who, Order order) {
        return AlreadySent.isNew(
                batches.insert(order, who.id()), () -> net.above(() -> batches.stands(order, who.id())));
    }

    private Task asSeen(Chosen chosen) {
        var task = store.find(chosen.taskId()).orElseThrow(NotThere::new);
        if (task.version() != chosen.version()) throw new ChangedMeanwhile();
        return task;
    }

    private boolean canAllBeGiven(Principal who, List<Task> found, @Nullable UUID to) {
        return owners.forAll(who, found).stream().anyMatch(one -> one.id().equals(to));
    }

    private static Step step(Principal who, Order order) {
        var kind = switch (order.act()) {
            case DONE -> "done";
            case DAY, WEEK -> "moved";
            case OWNER -> "handed-on";
        };
        return new Step(kind, who.id(), null, order.id());
    }

    private static UnaryOperator<Task> how(Order order) {
        return switch (order.act()) {
            case DONE -> Task::done;
            case DAY ->
                task -> order.day() == null ? task : task.worded(task.wording().movedTo(order.day()));
            case WEEK ->
                task -> order.day() == null ? task : task.worded(task.wording().movedIntoWeekOf(order.day()));
            case OWNER -> task -> order.owner() == null ? task : task.givenTo(order.owner());
        };
    }

    /** Takes it back, but for the tasks that somebody has changed since; returns how many these are. */
    public int undo(Principal who, UUID batchId) {
        if (!batches.undo(batchId, who.id())) return 0;
        int changed = 0;
        for (var before : batches.before(batchId)) {
            var task = store.find(before.taskId()).orElseThrow(NotThere::new);
            if (task.version() == before.version()) tasks.change(who, task, undoing(who, before), before::restore);
            else changed++;
        }
        return changed;
    }

    private static Step undoing(Principal who, TaskBatchStore.Before before) {
        return Step.of(before.kind().equals("done") ? "reopened" : before.kind(), who.id());
    }
}
