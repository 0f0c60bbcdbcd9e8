package health.attune.threads.web;

import health.attune.pages.forms.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a thread, ready to print.
 *
 * @param rows the oldest message first
 * @param earlier where the messages before these are; null where there are none
 * @param later the same for those after them
 * @param isAll whether its reader sees all of it
 * @param colleagues by whom a new one could be read
 */
public record ThreadView(
        UUID personId,
        List<MessageRow> rows,
        @Nullable String earlier,
        @Nullable String later,
        boolean isAll,
        boolean mayWrite,
        List<Option> colleagues) {

    public String href() {
        return "/people/" + personId + "/thread";
    }

    public String weekHref() {
        return "/people/" + personId + "/week";
    }
}
