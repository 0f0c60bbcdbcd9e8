package health.attune.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The published matrix as it stands in its file, and the list of what waits for something that is not built yet: whole
 * principals by name, and conditions as {@code principal class condition}.
 */
public record AccessMatrix(Map<String, Map<Character, String>> rows, TreeSet<String> waiting) {
    private static final String CONDITIONS = "ocplnktrz1";

    public static AccessMatrix read() {
        var rows = new LinkedHashMap<String, Map<Character, String>>();
        lines("access-matrix.csv").stream().skip(1).forEach(line -> {
            var cells = cells(line);
            var row = new LinkedHashMap<Character, String>();
            for (int i = 2; i < cells.size(); i++) row.put((char) ('A' + i - 2), cells.get(i));
            rows.put(cells.getFirst(), row);
        });
        var waiting = new TreeSet<>(lines("waiting.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .toList());
        return new AccessMatrix(rows, waiting);
    }

    public boolean waits(String principal) {
        return waiting.contains(principal);
    }

    /** What the file says, with every condition that still waits counted as not met. */
    boolean opens(String principal, DataClass dataClass, Verb verb) {
        return opens(principal, dataClass.letter(), verb.letter());
    }

    /** The same in the letters of the file; a principal that waits opens nothing. */
    public boolean opens(String principal, char dataClass, char verb) {
        if (waits(principal)) return false;
        var cell = Objects.requireNonNull(rows.get(principal)).getOrDefault(dataClass, "-");
        boolean named = cell.indexOf(verb) >= 0 || (verb == 'w' && cell.indexOf('W') >= 0);
        return named
                && cell.chars()
                        .filter(sign -> CONDITIONS.indexOf(sign) >= 0)
                        .noneMatch(sign -> waiting.contains(line(principal, dataClass, (char) sign)));
    }

    public String cell(String principal, char dataClass) {
        return Objects.requireNonNull(rows.get(principal)).getOrDefault(dataClass, "-");
    }

    /** Every condition that the matrix sets for a principal that exists. */
    TreeSet<String> conditions() {
        var all = new TreeSet<String>();
        rows.forEach((principal, row) -> {
            if (!waits(principal))
                row.forEach((letter, cell) -> cell.chars()
                        .filter(sign -> CONDITIONS.indexOf(sign) >= 0)
                        .forEach(sign -> all.add(line(principal, letter, (char) sign))));
        });
        return all;
    }

    private static String line(String principal, char letter, char condition) {
        return principal + " " + letter + " " + condition;
    }

    public static List<String> lines(String file) {
        try (var in = AccessMatrix.class.getResourceAsStream("/access/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char sign : line.toCharArray()) {
            if (sign == '"') quoted = !quoted;
            else if (sign == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(sign);
        }
        cells.add(cell.toString());
        return cells;
    }
}
