package health.attune.access.probes;

import health.attune.access.AccessMatrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One address as {@code access/probes.csv} declares it.
 *
 * @param who the kinds of principal that it is for
 * @param needs the verb and the class of data, or the other words that the file explains
 * @param state which of the objects of one kind a good request needs, such as {@code goals=reached}
 * @param sends the fields of a good request
 */
record ProbeRoute(String method, String path, Set<String> who, String needs, String state, String sends) {
    private static final Pattern VARIABLE = Pattern.compile("([\\w-]+)/\\{\\w+}");
    private static final Pattern ABOUT_A_PERSON = Pattern.compile("/(people|alerts|checkins|responses|schedules|"
            + "follow-ups|caseload|tasks|handovers|reviews/for|reviews/open|"
            + "recommendations)/\\{.*");
    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    private static final int CELLS = 6;

    static List<ProbeRoute> read() {
        return AccessMatrix.lines("probes.csv").stream()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(ProbeRoute::parse)
                .toList();
    }

    private static ProbeRoute parse(String line) {
        var cells = line.split(",", -1);
        if (cells.length != CELLS) throw new IllegalStateException("Six cells and not: " + line);
        return new ProbeRoute(cells[0], cells[1], Set.of(cells[2].split(" ", -1)), cells[3], cells[4], cells[5]);
    }

    String address() {
        return method + " " + path;
    }

    /** Whether anybody may come, for nobody's data. */
    boolean isOpen() {
        return needs.equals("nobody");
    }

    boolean isFor(Actor actor) {
        return who.contains("anyone") || who.contains(actor.kind());
    }

    boolean isAboutAPerson() {
        return ABOUT_A_PERSON.matcher(path).matches();
    }

    boolean isAboutOneself() {
        return path.equals("/me") || path.startsWith("/me/");
    }

    boolean namesAnObject() {
        return path.contains("{") || sends.contains("{organizations}") || sends.contains("{sites}");
    }

    /** Whether the address names a second object within the first. */
    boolean namesAPart() {
        return path.indexOf('{') != path.lastIndexOf('{')
                && kinds().stream().noneMatch(kind -> kind.equals("answers") || kind.equals("entries"));
    }

    /** The kinds of object that the address names, each told by what stands before it. */
    List<String> kinds() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The address with the ids that are found for each kind. */
    String path(Function<String, String> ids) {
        return VARIABLE.matcher(path).replaceAll(found -> found.group(1) + "/" + ids.apply(inState(found.group(1))));
    }

    private String inState(String kind) {
        return state.startsWith(kind + "=") ? state.split(" ", 2)[0] : kind;
    }

    /** The fields, with what stands in braces found by its name. */
    Map<String, String> fields(Function<String, String> ids) {
        var fields = new LinkedHashMap<String, String>();
        if (sends.isEmpty()) return fields;
        for (var pair : sends.split("&", -1)) {
            var parts = pair.split("=", 2);
            fields.put(parts[0], FIELD.matcher(parts[1]).replaceAll(found -> ids.apply(found.group(1))));
        }
        return fields;
    }

    /** Whether somebody who is let in may still be told that something is missing. */
    boolean isAStep() {
        return state.endsWith("steps");
    }

    /** What opens it; what stands behind "maybe" is left out. */
    String needed() {
        return needs.split("maybe", 2)[0].strip();
    }

    /** What may open it; empty where nothing is said of that. */
    String maybe() {
        return needs.contains("maybe") ? needs.split("maybe", 2)[1].strip() : "";
    }

    boolean needsAClass() {
        return needs.matches("(maybe )?[RWAXw] [A-O]\\b.*");
    }
}
