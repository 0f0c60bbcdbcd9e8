package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Migrations of all modules make one history, in the order of their minutes: no two may have the same. */
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("[a-z]+/V(\\d{12})__[a-z0-9_]+\\.sql");

    @Test
    void noMinuteIsTakenTwice() throws IOException {
        var strays = new TreeSet<String>();
        var minutes = new TreeMap<String, ArrayList<String>>();
        try (var files = Files.walk(FOLDER)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = FOLDER.relativize(file).toString();
                var found = NAME.matcher(name);
                if (!found.matches()) strays.add(name);
                else
                    minutes.computeIfAbsent(found.group(1), minute -> new ArrayList<>())
                            .add(name);
            }
        }
        assertThat(strays).as("named <module>/V<yyyymmddhhmm>__<what>.sql").isEmpty();
        assertThat(minutes)
                .isNotEmpty()
                .allSatisfy((minute, names) -> assertThat(names).hasSize(1));
    }
}
