package health.attune.tasks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list, ready to print.
 *
 * @param about whom it is about; null under a heading that says so
 * @param notes in a few words each: what it came from, whose it was, who has it
 * @param choosable whether it can be chosen for a step with several
 */
public record TaskRow(
        String id,
        String title,
        @Nullable String about,
        String due,
        boolean late,
        String priority,
        boolean urgent,
        List<String> notes,
        boolean choosable) {

    public String href() {
        return "/tasks/" + id;
    }
}
