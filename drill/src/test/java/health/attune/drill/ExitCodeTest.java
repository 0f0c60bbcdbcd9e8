package health.attune.drill;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.drill.verdict.Finding;
import health.attune.drill.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the command ends with. */
class ExitCodeTest {
    private static final Verdict HELD = verdict(Optional.empty());
    private static final Verdict SKIPPED = verdict(Optional.of("Only root can."));
    private static final Verdict FAILED = verdict(Optional.empty(), new Finding(Finding.Kind.LOST, "an answer"));

    @Test
    void whatWasSkippedDidNotHold() {
        assertThat(Drill.exitCode(List.of(HELD))).isZero();
        assertThat(Drill.exitCode(List.of(SKIPPED))).isEqualTo(3);
        assertThat(Drill.exitCode(List.of(HELD, SKIPPED))).isEqualTo(3);
    }

    @Test
    void whatFailedCountsMost() {
        assertThat(Drill.exitCode(List.of(FAILED, SKIPPED))).isEqualTo(1);
    }

    private static Verdict verdict(Optional<String> skipped, Finding... found) {
        return new Verdict(
                "fault",
                1,
                1,
                0,
                0,
                0,
                0,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                skipped,
                0,
                List.of(found));
    }
}
