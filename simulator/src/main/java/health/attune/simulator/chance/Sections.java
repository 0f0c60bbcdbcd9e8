package health.attune.simulator.chance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lines to choose from, in a text file beside a class, under headings in square brackets; {@code #} is a remark. */
public final class Sections {
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final String name;

    private Sections(String name) {
        this.name = name;
    }

    /** @throws IllegalStateException where the package was built without the file */
    public static Sections beside(Class<?> owner, String name) {
        var sections = new Sections(name);
        var in = owner.getResourceAsStream(name);
        if (in == null) throw new IllegalStateException("The package has no " + name + " in it; build it again.");
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String heading = "";
            for (var line : reader.lines().map(String::strip).toList()) {
                if (line.isEmpty() || line.startsWith("#")) continue;
                if (line.startsWith("[")) heading = line.substring(1, line.length() - 1);
                else
                    sections.lines
                            .computeIfAbsent(heading, h -> new ArrayList<>())
                            .add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sections.lines.replaceAll((heading, found) -> List.copyOf(found));
        return sections;
    }

    /** @throws IllegalArgumentException where there is no such heading */
    public List<String> get(String heading) {
        var found = lines.get(heading);
        if (found == null) throw new IllegalArgumentException(name + " has no section [" + heading + "].");
        return found;
    }

    /** All headings, in the order of the file. */
    public Set<String> headings() {
        return lines.keySet();
    }

    /** The parts between commas of all lines under the heading. */
    public List<String> words(String heading) {
        return get(heading).stream()
                .flatMap(line -> List.of(line.split(", ?", -1)).stream())
                .filter(word -> !word.isBlank())
                .toList();
    }
}
