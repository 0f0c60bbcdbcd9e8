package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tools beside the product: none of their packages needs one that needs it. */
class PackagesTest {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(health\\.attune\\.[a-z.]+)\\.[A-Z]");

    @ParameterizedTest
    @ValueSource(strings = {"drill", "fuzz", "simulator"})
    void noTwoNeedEachOther(String tool) throws IOException {
        var needs = needs(Path.of("..", tool, "src", "main", "java"));
        assertThat(needs).isNotEmpty();
        assertThat(needs.keySet().stream().filter(one -> reached(one, needs).contains(one)))
                .as("packages that need each other, by way of others too")
                .isEmpty();
    }

    /** Which packages of its own each package names. */
    private static Map<String, Set<String>> needs(Path sources) throws IOException {
        var needs = new TreeMap<String, Set<String>>();
        try (var files = Files.walk(sources)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var from = sources.relativize(file.getParent()).toString().replace('/', '.');
                var named = IMPORT.matcher(Files.readString(file)).results().map(found -> found.group(1));
                needs.computeIfAbsent(from, _ -> new TreeSet<>()).addAll(named.collect(Collectors.toSet()));
            }
        }
        needs.forEach((from, named) -> {
            named.retainAll(needs.keySet());
            named.remove(from);
        });
        return needs;
    }

    private static Set<String> reached(String from, Map<String, Set<String>> needs) {
        var reached = new HashSet<String>();
        var next = new TreeSet<>(needs.get(from));
        while (!next.isEmpty()) {
            var one = next.removeFirst();
            if (reached.add(one)) next.addAll(needs.get(one));
        }
        return reached;
    }
}
