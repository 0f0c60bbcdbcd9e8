package health.attune.tasks.web;

import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.tasks.Task.Priority;
import health.attune.tasks.TaskLists;
import health.attune.tasks.TaskLists.Listed;
import health.attune.tasks.Unseen;
import health.attune.today.DueBy;
import health.attune.today.Waiting;
import health.attune.today.WaitingItem;
import health.attune.today.WaitingItem.About;
import health.attune.today.WaitingItem.Kind;
import health.attune.today.WaitingItem.Urgency;
import health.attune.today.Waits;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The open tasks of a worker on their first page, with those that came to them from others. */
@Component
@Order(40)
class TasksWaiting implements Waiting {
    private static final int MOST = 50;

    private final TaskLists lists;

    TasksWaiting(TaskLists lists) {
        this.lists = lists;
    }

    @Override
    public String source() {
        return "tasks.place";
    }

    @Override
    public Waits forWorker(Principal who, Words words) {
        var mine = lists.waiting(who);
        var items = Stream.concat(
                        mine.unseen().stream().map(one -> item(one, words)),
                        mine.tasks().stream().map(one -> item(one, words)))
                .toList();
        return Waits.first(MOST, items, Kind.TASK, "/tasks");
    }

    private static WaitingItem item(Listed one, Words words) {
        var task = one.task();
        var person = one.person();
        return new WaitingItem(
                task.id(),
                Kind.TASK,
                urgency(task.wording().priority()),
                person == null ? null : About.of(person.called(), DataClass.APPOINTMENTS),
                told(one, words),
                "/tasks/" + task.id(),
                DueBy.on(task.wording().dueOn(), task.about().zone()));
    }

    private static String told(Listed one, Words words) {
        var title = one.task().wording().title();
        var told = one.holder().isOwner() ? title : words.say("tasks.waits.was", title, one.owner());
        boolean hasDied = one.person() != null && one.person().diedOn() != null;
        return hasDied ? words.say("tasks.waits.died", told) : told;
    }

    private static WaitingItem item(Unseen one, Words words) {
        return new WaitingItem(
                one.id(),
                Kind.TASK,
                urgency(one.priority()),
                null,
                words.say("tasks.waits.unseen", one.site()),
                "/tasks/" + one.id() + "/unseen",
                DueBy.on(one.dueOn(), one.zone()));
    }

    private static Urgency urgency(Priority priority) {
        return priority == Priority.URGENT ? Urgency.PRESSING : Urgency.USUAL;
    }
}
