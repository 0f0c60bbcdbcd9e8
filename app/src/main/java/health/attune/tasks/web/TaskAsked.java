package health.attune.tasks.web;

import health.attune.tasks.Task.Priority;
import health.attune.tasks.TaskLists.Listed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for.
 *
 * @param list one of {@link #LISTS}
 * @param only {@code late}, the word of a priority, or the kind of what they came from; null for all
 * @param person only those about them; null for all
 */
public record TaskAsked(
        String list, @Nullable String only, @Nullable UUID person) {
    public static final List<String> LISTS = List.of("mine", "given", "people", "site");
    static final String LATE = "late";

    /** As the address asks for it; what makes no sense there is left out. */
    record Typed(
            @Nullable String list,
            @Nullable String only,
            @Nullable UUID person) {
        TaskAsked understood() {
            var known = list != null && LISTS.contains(list) ? list : LISTS.getFirst();
            var kind = only != null && only.matches("[a-z-]{1,30}") ? only : null;
            return new TaskAsked(known, kind, person);
        }
    }

    boolean takes(Listed one) {
        return (person == null || person.equals(one.task().about().personId())) && is(one, only);
    }

    static boolean is(Listed one, @Nullable String what) {
        if (what == null) return true;
        if (what.equals(LATE)) return one.late();
        var origin = one.origin();
        return Priority.of(what)
                .map(priority -> one.task().wording().priority() == priority)
                .orElseGet(() -> origin != null && origin.kind().equals(what));
    }

    String address(@Nullable String other) {
        return "/tasks?list=" + list + (other == null ? "" : "&only=" + other)
                + (person == null ? "" : "&person=" + person);
    }
}
