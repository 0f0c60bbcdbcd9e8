package health.attune.instruments.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.instruments.Algorithm;
import health.attune.instruments.Instrument;
import health.attune.instruments.SafetyRule;
import health.attune.instruments.Score;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkedExamplesTest {

    static Stream<Arguments> everyExample() {
        var catalog = Catalog.bundled();
        return catalog.instruments().stream()
                .flatMap(i -> catalog.examples(i.id()).stream()
                        .map(e -> Arguments.argumentSet(i.id() + ": " + e.note(), i, e)));
    }

    @ParameterizedTest
    @MethodSource("everyExample")
    void scoresAreAsPublished(Instrument instrument, WorkedExample example) {
        var scores = instrument.score(example.answers());
        example.scores().forEach((id, expected) -> {
            var score = scores.get(id);
            if (expected.isEmpty()) {
                assertThat(score).as(id).isInstanceOf(Score.NotEnoughData.class);
                return;
            }
            var value = score.value().orElseThrow(() -> new AssertionError(id + ": " + score));
            assertThat(value.points()).as(id).isEqualTo(expected.get().points());
            if (Double.isNaN(expected.get().low())) return;
            assertThat(value.low())
                    .as(id + " at least")
                    .isEqualTo(expected.get().low());
            assertThat(value.high())
                    .as(id + " at most")
                    .isEqualTo(expected.get().high());
        });
    }

    @ParameterizedTest
    @MethodSource("everyExample")
    void algorithmsReachTheStatedOutcome(Instrument instrument, WorkedExample example) {
        example.algorithms()
                .forEach((id, expected) -> assertThat(words(instrument.result(id, example.answers())))
                        .isEqualTo(expected));
    }

    @ParameterizedTest
    @MethodSource("everyExample")
    void safetyFindingsAreExactlyThoseStated(Instrument instrument, WorkedExample example) {
        assertThat(instrument.safetyFindings(example.answers()))
                .extracting(SafetyRule.Finding::linkId)
                .containsExactlyElementsOf(example.safety());
    }

    private static String words(Algorithm.Result result) {
        return switch (result) {
            case Algorithm.Result.Reached reached -> reached.outcome().id();
            case Algorithm.Result.NoneReached _ -> "none";
            case Algorithm.Result.NotEnoughData _ -> "not-enough-data";
        };
    }
}
