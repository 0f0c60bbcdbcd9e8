package health.attune.fuzz.parsers;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.fuzz.engine.Campaign;
import health.attune.fuzz.engine.Parser;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short tier of {@code ./attune drill fuzz parsers}. */
class ParsersTest {
    private static final long SEED = 20_261_128;
    private static final int INPUTS = 15_000;

    @Test
    void whatIsWholeIsTaken() throws Exception {
        try (var scratch = new Scratch()) {
            for (var parser : Parsers.all(scratch))
                for (var sample : parser.samples())
                    assertThat(parser.read(sample)).as(parser.name()).isEqualTo(Parser.Outcome.TAKEN);
        }
    }

    @Test
    void whatIsDamagedIsTakenOrRefusedWithASentence() throws Exception {
        try (var scratch = new Scratch()) {
            var campaign = new Campaign(Parsers.all(scratch), SEED, Duration.ofSeconds(20));
            campaign.run(0, INPUTS, 2);
            assertThat(campaign.findings()).isEmpty();
            assertThat(campaign.tallies().values())
                    .allSatisfy(tally -> assertThat(tally.inputs()).isPositive());
        }
    }
}
