package health.attune.looks.web;

import health.attune.looks.Look;
import java.util.Map;
import java.util.Set;

/** What was looked at or changed, as a person calls it: by the name of the thing, else by its class of data. */
final class Thing {
    private static final Map<String, String> BY_SUBJECT = Map.ofEntries(
            Map.entry("search", "found"),
            Map.entry("list of people", "found"),
            Map.entry("break-glass search", "found"),
            Map.entry("break-glass begun", "emergency"),
            Map.entry("break-glass ended", "emergency"),
            Map.entry("name", "name"),
            Map.entry("own words", "own-words"),
            Map.entry("account", "account"),
            Map.entry("episode of care", "care"),
            Map.entry("care team", "care"),
            Map.entry("what is due", "asked"),
            Map.entry("schedule", "asked"),
            Map.entry("schedules", "asked"),
            Map.entry("check-in", "answers"),
            Map.entry("check-ins", "answers"),
            Map.entry("check-in result", "answers"),
            Map.entry("response", "answers"),
            Map.entry("answers of the past", "answers"),
            Map.entry("page", "course"),
            Map.entry("course", "course"),
            Map.entry("timeline", "course"),
            Map.entry("goal", "goals"),
            Map.entry("circumstance", "circumstances"),
            Map.entry("inquiry into the origin of entries", "labels"),
            Map.entry("origin of an entry", "labels"),
            Map.entry("labels of what was written earlier", "labels"),
            Map.entry("list of alerts", "alert-list"),
            Map.entry("alert", "alerts"));

    private static final Map<String, String> BY_CLASS = Map.ofEntries(
            Map.entry("A", "details"),
            Map.entry("B", "contacts"),
            Map.entry("C", "record"),
            Map.entry("D", "answers"),
            Map.entry("E", "substance-use"),
            Map.entry("F", "notes"),
            Map.entry("G", "journal"),
            Map.entry("H", "confidence"),
            Map.entry("I", "supervision"),
            Map.entry("J", "survey"),
            Map.entry("K", "numbers"),
            Map.entry("L", "research"),
            Map.entry("M", "permissions"),
            Map.entry("N", "looks"),
            Map.entry("O", "account"));

    /** What was taken along as a file, which is more than a look. */
    private static final Set<String> FILES =
            Set.of("caseload file", "protected caseload file", "billing file", "protected billing file");

    private Thing() {}

    static boolean isFile(Look look) {
        return FILES.contains(look.subject());
    }

    /** The things that are known by their names. */
    static Set<String> subjects() {
        return BY_SUBJECT.keySet();
    }

    /** The key of its words. */
    static String key(Look look) {
        var known = BY_SUBJECT.get(look.subject());
        return "looks.thing." + (known == null ? BY_CLASS.getOrDefault(look.dataClass(), "record") : known);
    }
}
