package health.attune.origins.web;

import health.attune.pages.forms.Option;
import java.util.List;
import java.util.UUID;

/**
 * One entry, in ready-to-print words.
 *
 * @param kind what it is
 * @param by who wrote it
 * @param programs those that it may come from
 */
public record EntryRow(UUID id, String kind, String day, String by, List<Option> programs) {

    public String action() {
        return "/origins/" + id + "/origin";
    }

    public String field() {
        return field(id);
    }

    static String field(UUID entryId) {
        return "program-" + entryId;
    }
}
