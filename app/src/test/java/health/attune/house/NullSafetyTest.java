package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every package says that nothing in it is null unless it says so; the compiler checks the rest. */
class NullSafetyTest {

    @Test
    void everyPackageIsNullMarked() throws IOException {
        var unmarked = new TreeSet<String>();
        for (var file : JavaSources.all()) {
            if (!file.toString().contains("/src/main/java/")) continue;
            var info = file.resolveSibling("package-info.java");
            if (Files.notExists(info) || !Files.readString(info).contains("@NullMarked"))
                unmarked.add(JavaSources.name(Path.of(file.getParent().toString())));
        }
        assertThat(unmarked).isEmpty();
    }
}
