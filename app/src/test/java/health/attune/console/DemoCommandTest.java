package health.attune.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Attune;
import health.attune.demo.Demonstration;
import health.attune.demo.SignIn;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

    @Test
    void aSizeThatIsNotThereIsAskedForWronglyAndTheSizesAreNamed() {
        var said = new ByteArrayOutputStream();
        var err = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(Console.run(Attune.class, "demo", "--size", "huge")).isEqualTo(2);
        } finally {
            System.setErr(err);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Choose one of: small, clinic, county.");
    }

    @Test
    void whatIsDoneWhenEverybodyIsThereIsSaidToo() {
        var said = new ByteArrayOutputStream();
        new DemoProgress(new PrintStream(said, true, StandardCharsets.UTF_8)).doing("tasks and messages");
        assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Making up tasks and messages, ");
    }

    @Test
    void theNewcomerReadsAddressNetworkAndSignIns() {
        var said = new ByteArrayOutputStream();
        var network = new Demonstration.Summary(
                "Three Rivers",
                3,
                36,
                1_200,
                LocalDate.of(2026, 11, 20),
                List.of(new SignIn(
                        "Care manager, Rosa Díaz", "care-manager@demo.example", "amber lantern river stone")));
        DemoProgress.welcome(new PrintStream(said, true, StandardCharsets.UTF_8), "http://localhost:8080", network);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("Attune is ready at http://localhost:8080")
                .contains("3 sites, 36 workers, 1,200 people, 18 months up to 2026-11-20. All made up.")
                .contains("Care manager, Rosa Díaz  care-manager@demo.example")
                .contains("amber lantern river stone");
    }
}
