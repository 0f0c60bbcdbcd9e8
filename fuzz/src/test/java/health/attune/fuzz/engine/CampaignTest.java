package health.attune.fuzz.engine;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.fuzz.engine.Parser.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A parser that bears anything shows nothing: each kind of fault is planted, and has to be found. */
class CampaignTest {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private interface Reading {
        Outcome read(String text) throws Exception;
    }

    private record Planted(Reading reading) implements Parser {

        @Override
        public String name() {
            return "planted";
        }

        @Override
        public int share() {
            return 1;
        }

        @Override
        public List<byte[]> samples() {
            return List.of("name: Ana\nborn: 1990-05-17\nlist: [one, two]\n".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<String> words() {
            return List.of("secret");
        }

        @Override
        public Outcome read(byte[] input) throws Exception {
            return reading.read(new String(input, StandardCharsets.UTF_8));
        }
    }

    @Test
    void aParserThatBearsEverythingHasNoFinding() throws Exception {
        assertThat(found(text -> Outcome.TAKEN, 5_000).findings()).isEmpty();
        assertThat(found(text -> Outcome.refused("There is nothing here."), 5_000)
                        .findings())
                .isEmpty();
    }

    @Test
    void anExceptionIsFoundAndItsInputMadeSmall() throws Exception {
        var findings = found(CampaignTest::stumble, 5_000).findings();
        assertThat(findings).hasSize(1);
        var finding = findings.iterator().next();
        assertThat(finding.kind()).startsWith("java.lang.NullPointerException at health.attune.fuzz");
        assertThat(new String(finding.input(), StandardCharsets.UTF_8)).isEqualTo("secret");
        assertThat(Files.readString(Path.of(finding.store(folder).toString().replace(".input", ".txt"))))
                .contains("--seed 7 --from " + finding.number(), "NullPointerException");
    }

    @Test
    void theSameSeedHasTheSameFinding() throws Exception {
        var one = found(CampaignTest::stumble, 5_000).findings().iterator().next();
        var campaign = new Campaign(List.of(new Planted(CampaignTest::stumble)), 7, PATIENCE);
        campaign.run(one.number(), 1, 1);
        assertThat(campaign.findings()).extracting(Finding::number).containsExactly(one.number());
    }

    @Test
    void whatNeverEndsIsFoundAndTheRestIsRead() throws Exception {
        var campaign = found(
                text -> {
                    while (text.contains("secret")) Thread.onSpinWait();
                    return Outcome.TAKEN;
                },
                400);
        assertThat(campaign.findings()).extracting(Finding::kind).containsExactly("no end after PT1S");
    }

    @Test
    void tooMuchMemoryAndTooDeepAreFound() throws Exception {
        assertThat(found(
                                text -> Outcome.refused("It has "
                                        + new byte[text.contains("secret") ? 80 << 20 : 1].length + " bytes."),
                                2_000)
                        .findings())
                .extracting(Finding::kind)
                .containsExactly("memory");
        assertThat(found(text -> text.contains("secret") ? deep(0) : Outcome.TAKEN, 2_000)
                        .findings())
                .extracting(Finding::kind)
                .singleElement()
                .asString()
                .startsWith("java.lang.StackOverflowError");
    }

    @Test
    void sentencesThatTellTheInsideOrNothingAreFound() throws Exception {
        assertThat(found(text -> Outcome.refused("java.lang.String cannot be cast"), 10)
                        .findings())
                .hasSize(1);
        assertThat(found(text -> Outcome.refused(" "), 10).findings()).hasSize(1);
        assertThat(found(text -> new Outcome.Refused(List.of()), 10).findings()).hasSize(1);
    }

    private static Outcome stumble(String text) {
        var known = text.contains("secret") ? Map.<String, String>of() : Map.of("text", text);
        return Outcome.refused(
                Objects.requireNonNull(known.get("text")).isEmpty() ? "It is empty." : "It is not known.");
    }

    private static Outcome deep(int depth) {
        return depth < 0 ? Outcome.TAKEN : deep(depth + 1);
    }

    private static Campaign found(Reading reading, int inputs) throws InterruptedException {
        var campaign = new Campaign(List.of(new Planted(reading)), 7, PATIENCE);
        campaign.run(0, inputs, 2);
        return campaign;
    }
}
