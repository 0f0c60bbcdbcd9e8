package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be configured is told to operators, all of it and nothing else. */
class ConfigurationTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\bATTUNE_[A-Z][A-Z_]*[A-Z]\\b");

    /** Set by the script for the program, and by nobody else. */
    private static final Set<String> OURS = Set.of("ATTUNE_FROM");

    @Test
    void everyVariableThatIsReadIsListedForOperators() throws IOException {
        var read = variables(PROJECT.resolve("attune"));
        for (var sources : new String[] {"app/src/main", "bench/src/main"})
            try (var files = Files.walk(PROJECT.resolve(sources))) {
                for (var file : readable(files)) read.addAll(variables(file));
            }
        read.removeAll(OURS);
        assertThat(variables(PROJECT.resolve("docs/howto/configure.md"))).isEqualTo(read);
    }

    private static Iterable<Path> readable(Stream<Path> files) {
        return files.filter(file -> file.toString().matches(".*\\.(java|yaml|properties|jte)"))
                .toList();
    }

    private static Set<String> variables(Path file) throws IOException {
        var found = new TreeSet<String>();
        VARIABLE.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group()));
        return found;
    }
}
