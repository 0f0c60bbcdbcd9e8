package health.attune.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Spring names a bean after its class without the package: two of one name, and the service does not start. */
class BeanNamesTest {
    private static final Pattern BEAN =
            Pattern.compile("(?m)^@(?:Component|Controller|Configuration|ControllerAdvice)$");

    @Test
    void noTwoBeansHaveOneName() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var byName = files.filter(BeanNamesTest::isBean)
                    .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
            assertThat(byName).hasSizeGreaterThan(100);
            assertThat(byName.values()).allSatisfy(same -> assertThat(same).hasSize(1));
        }
    }

    private static boolean isBean(Path file) {
        try {
            return file.toString().endsWith(".java")
                    && BEAN.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
