package health.attune.access.probes;

import health.attune.access.AccessMatrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the published matrix says of whom towards whom: by {@code access/rows.csv}, and by nothing else. */
final class Rows {
    /** Of whose substance-use records a consent is in force: for the others, no condition p is met. */
    private static final Set<String> CONSENTING = Set.of("consented");

    private final AccessMatrix matrix = AccessMatrix.read();
    private final Map<String, Map<String, String>> rows = new HashMap<>();

    Rows() {
        var lines = AccessMatrix.lines("rows.csv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        for (var line : lines.subList(1, lines.size())) {
            var row = new HashMap<String, String>();
            for (int i = 1; i < line.size(); i++) row.put(lines.getFirst().get(i), line.get(i));
            rows.put(line.getFirst(), row);
        }
    }

    /** @param need a verb and a class, such as {@code R C} */
    boolean grants(String actor, String subject, String need) {
        var row = rows.get(actor).getOrDefault(subject, "");
        if (row.isEmpty() || !matrix.opens(row, need.charAt(2), need.charAt(0))) return false;
        return !matrix.cell(row, need.charAt(2)).contains("p") || CONSENTING.contains(subject);
    }

    /** What carries a label of Part 2 needs class E beside its own: written for writing, read for all else. */
    boolean clears(String actor, String subject, String need) {
        return grants(actor, subject, need.contains("W ") ? "W E" : "R E");
    }

    /** Whether any row holds for them towards that person or organization. */
    boolean isAny(String actor, String subject) {
        return !rows.get(actor).getOrDefault(subject, "").isEmpty();
    }

    /** Whether one of these rows is theirs, in their own organization. */
    boolean isOneOf(String actor, String named) {
        var row = rows.get(actor).getOrDefault("site", "");
        return !row.isEmpty() && List.of(named.split(" ", -1)).contains(row);
    }

    boolean grantsApart(String actor, String need) {
        return grants(actor, "site", need) && isOneOf(actor, "ADM M QI");
    }

    Set<String> actors() {
        return rows.keySet();
    }

    /** The rows of the matrix that no principal of the fixture is in. */
    Set<String> untouched() {
        var untouched = new LinkedHashSet<>(matrix.rows().keySet());
        rows.values().forEach(row -> untouched.removeAll(row.values()));
        return untouched;
    }
}
