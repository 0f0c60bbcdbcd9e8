package health.attune.tasks.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tasks about one person, or about nobody at one site: the most urgent few, and the others behind them.
 *
 * @param href the page of the person's tasks; null for those about nobody
 * @param note such as that the person has died
 */
public record TaskGroup(
        String name, @Nullable String href, @Nullable String note, List<TaskRow> first, List<TaskRow> others) {
    /** So many of one person are shown at once. */
    static final int FIRST = 3;
}
