package health.attune.tasks.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list of tasks, ready to print.
 *
 * @param filters by which it may be narrowed, with how many each leaves
 * @param total how many there are as it is narrowed; more than shown where a list is very long
 */
public record TaskTable(
        TaskAsked asked, List<Filter> filters, List<TaskGroup> groups, List<UnseenRow> unseen, int total, int left) {
    /** A list is no longer than this. */
    static final int MOST = 200;

    /** One way to narrow it; the one that takes all where its word is null. */
    public record Filter(@Nullable String word, String label, int count) {}

    /** One that came to its reader, who may not see about whom it is. */
    public record UnseenRow(UUID id, String what, String due, String whose) {
        public String href() {
            return "/tasks/" + id + "/unseen";
        }
    }

    public String narrowed(Filter filter) {
        return asked.address(filter.word());
    }

    public boolean isNarrowedTo(Filter filter) {
        return filter.word() == null ? asked.only() == null : filter.word().equals(asked.only());
    }

    public boolean isEmpty() {
        return groups.isEmpty() && unseen.isEmpty();
    }

    /** Whether there is one that can be chosen for a step with several. */
    public boolean isChoosable() {
        return groups.stream().flatMap(group -> group.first().stream()).anyMatch(TaskRow::choosable);
    }
}
