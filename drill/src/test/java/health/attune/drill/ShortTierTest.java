package health.attune.drill;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.drill.faults.Effort;
import health.attune.drill.faults.Faults;
import health.attune.drill.product.Packaged;
import health.attune.drill.verdict.Report;
import health.attune.drill.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every fault once, against the package that was just built. */
class ShortTierTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Test
    void everyFaultHoldsAndEveryControlIsFound() throws Exception {
        var run = new Run(extracted(), Effort.of(Effort.Tier.SHORT, 1), TARGET.resolve("drill"));
        Report.head(System.out);
        var verdicts = run.all(Faults.all(), false, verdict -> Report.line(System.out, verdict));
        assertThat(verdicts).hasSameSizeAs(Faults.all()).allMatch(Verdict::holds);
    }

    /** As the script {@code attune} puts it in its place. */
    private static Packaged extracted() throws IOException, InterruptedException {
        var place = TARGET.resolve("attune");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java, "-Djarmode=tools", "-jar", built().toString(), "extract", "--force", "--destination", "" + place);
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0)
                .as("the package is taken apart")
                .isTrue();
        Files.deleteIfExists(place.resolve("app.aot"));
        Files.move(place.resolve(built().getFileName()), place.resolve("app.jar"), StandardCopyOption.REPLACE_EXISTING);
        return Packaged.in(place);
    }

    private static Path built() throws IOException {
        try (var files = Files.list(Path.of("..", "app", "target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The product is not packaged: run ./mvnw verify."))
                    .toAbsolutePath();
        }
    }
}
