package health.attune.threads;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.programs.Programs;
import health.attune.tasks.Task;
import health.attune.tasks.TaskBatches;
import health.attune.tasks.TaskBatches.Act;
import health.attune.tasks.TaskBatches.Chosen;
import health.attune.tasks.TaskBatches.Order;
import health.attune.tasks.TaskLists;
import health.attune.tasks.TaskLists.Listed;
import health.attune.tasks.Tasks;
import health.attune.today.Week;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan of a week about one person: their tasks of that week, and nothing that is kept a second time. */
@Component
@Transactional
public class Weeks {
    private static final Comparator<Listed> BY_DAY = Comparator.<Listed, LocalDate>comparing(
                    one -> one.task().wording().dueOn())
            .thenComparing(Listed::holderName)
            .thenComparing(one -> one.task().id());

    private final TaskLists lists;
    private final Tasks tasks;
    private final TaskBatches batches;
    private final Programs programs;
    private final Access access;
    private final Clock clock;

    Weeks(TaskLists lists, Tasks tasks, TaskBatches batches, Programs programs, Access access, Clock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.batches = batches;
        this.programs = programs;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A week as a reader sees it.
     *
     * @param today at the person's site
     * @param lines what is due in it, by day
     * @param left what is still open of the weeks before
     * @param whyDropped the reason for each line that nobody will do
     * @param changeable which of them are the reader's to carry elsewhere
     */
    public record Shown(
            Week week,
            LocalDate today,
            List<Listed> lines,
            List<Listed> left,
            Map<UUID, String> whyDropped,
            Set<UUID> changeable,
            boolean mayAdd) {

        /** Those of its lines that the reader can carry into the week after; none where that is over. */
        public List<Task> toNext() {
            return to(week.next(), lines);
        }

        /** Those that are left which the reader can carry into it; none where it is over. */
        public List<Task> toThis() {
            return to(week, left);
        }

        private List<Task> to(Week other, List<Listed> from) {
            if (other.sunday().isBefore(today)) return List.of();
            return from.stream()
                    .map(Listed::task)
                    .filter(task -> changeable.contains(task.id()))
                    .toList();
        }
    }

    /** @param day one of the week; null for the week that it is at the person's site */
    public Shown show(Principal who, UUID personId, @Nullable LocalDate day) {
        requireReading(who, personId);
        var today = today(personId);
        var week = Week.of(day == null ? today : day);
        var all = lists.dueIn(who, personId, week.monday(), week.sunday());
        var lines = those(all, task -> week.has(task.wording().dueOn()));
        var left = those(all, task -> task.isOpen() && task.wording().dueOn().isBefore(week.monday()));
        lists.shown(who, lines);
        lists.shown(who, left);
        var changeable = ids(batches.changeable(who, all));
        return new Shown(week, today, lines, left, lists.whyDropped(lines), changeable, tasks.mayAdd(who, personId));
    }

    private static Set<UUID> ids(List<Listed> listed) {
        return listed.stream().map(one -> one.task().id()).collect(Collectors.toSet());
    }

    private static List<Listed> those(List<Listed> all, Predicate<Task> which) {
        return all.stream().filter(one -> which.test(one.task())).sorted(BY_DAY).toList();
    }

    /**
     * Carries open lines into a week, each to its own weekday or, where that is over, to today. Sent twice, it is done
     * once; it is taken back as any step with several tasks is. Those that are not the person's, or not the reader's to
     * change, stay where they are.
     *
     * @throws health.attune.pages.ChangedMeanwhile where somebody else changed one of them since it was looked at
     */
    public Carried carry(Principal who, UUID personId, Carrying carrying) {
        requireReading(who, personId);
        var first = firstDay(personId, carrying.into());
        var possible = possible(who, personId, carrying);
        var lines = carrying.lines().stream()
                .filter(one -> possible.contains(one.taskId()))
                .toList();
        if (!lines.isEmpty()) batches.take(who, new Order(carrying.id(), Act.WEEK, lines, first, null));
        return new Carried(lines.size(), Week.of(first));
    }

    private void requireReading(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, "task");
    }

    /** How many were carried, and into which week: this one where the one that was asked for is over. */
    public record Carried(int lines, Week into) {}

    /** Nothing is carried into days that are over. */
    private LocalDate firstDay(UUID personId, Week week) {
        var today = today(personId);
        return week.monday().isBefore(today) ? today : week.monday();
    }

    private LocalDate today(UUID personId) {
        return LocalDate.ofInstant(clock.instant(), programs.zoneOf(personId));
    }

    private Set<UUID> possible(Principal who, UUID personId, Carrying carrying) {
        var asked = carrying.lines().stream().map(Chosen::taskId).toList();
        var theirs = lists.those(who, asked).stream()
                .filter(one -> personId.equals(one.task().about().personId()))
                .toList();
        return ids(batches.changeable(who, theirs));
    }

    /** @param id given out with the form, so that sending it twice does it once */
    public record Carrying(UUID id, Week into, List<Chosen> lines) {}
}
