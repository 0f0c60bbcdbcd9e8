package health.attune.drill;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.drill.faults.Effort;
import health.attune.drill.product.Packaged;
import health.attune.drill.verdict.Report;
import health.attune.drill.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Faults and controls against the package that was just built; the longest of them are left to the command. */
class ShortTierTest {
    private static final Set<String> LEFT_TO_THE_COMMAND =
            Set.of("cut-database", "zombie", "clocks", "overload", "backup", "control-loss", "disk-full");
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Test
    void faultsHoldAndControlsAreFound() throws Exception {
        var faults = Faults.all().stream()
                .filter(fault -> !LEFT_TO_THE_COMMAND.contains(fault.name()))
                .toList();
        assertThat(faults).hasSize(Faults.all().size() - LEFT_TO_THE_COMMAND.size());
        var run = new Run(extracted(), Effort.of(Effort.Tier.SHORT, 1), TARGET.resolve("drill"));
        Report.head(System.out);
        var verdicts = run.all(faults, false, verdict -> Report.line(System.out, verdict));
        assertThat(verdicts).hasSameSizeAs(faults).allMatch(Verdict::holds);
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
