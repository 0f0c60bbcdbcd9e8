package health.attune.instruments.catalog;

import static health.attune.instruments.catalog.BrokenDefinitionsTest.DEFINITION;
import static health.attune.instruments.catalog.BrokenDefinitionsTest.LICENCE;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.instruments.definitions.BrokenCatalog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a formula says and nobody would compute is refused, never dropped; what is computed is accepted. */
class BrokenFormulasTest {

    private static final String AS_THEY_ARE = "A sum of scores takes them as they are";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            method: sum-of-scores, scores: [total], range: [0, 4], missing: {rule: none}                | 3
            method: any-points, items: [m1], range: [0, 10], missing: {rule: none}, scaling: {multiplier: 10} | 10
            method: mean, items: [m1, m2], range: [0, 2], missing: {rule: none}, decimals: 1            | 1.5
            method: sum, items: [m1, m2], reversed: [m1], range: [0, 4], missing: {rule: none}          | 3
            """)
    void whatIsComputedIsAccepted(String formula, String points) {
        assertThatCode(() -> read(formula, "total: 3, second: " + points)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            scores: [total], range: [0, 8], missing: {rule: none}, scaling: {multiplier: 2}
            scores: [total], range: [0, 4], missing: {rule: none}, decimals: 1
            scores: [total], range: [0, 4], missing: {rule: none}, reversed: [total]
            scores: [total], range: [0, 4], missing: {rule: none, neverImpute: [total]}
            scores: [total, tenth], range: [0, 6], missing: {rule: answered-any, most: 1, source: {ours: us}}
            """)
    void aSumOfScoresIsNothingElse(String formula) {
        assertRefused("method: sum-of-scores, " + formula, AS_THEY_ARE);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sum-of-scores, scores: [total, tenth], range: [0, 6], missing: {rule: none} | "tenth" has decimals
            mean, items: [m1, m2], range: [0, 2], missing: {rule: zero, most: 1, source: {ours: us}} | Only in a sum can
            sum, items: [m1, m4], reversed: [m4], range: [0, 4], missing: {rule: none} | "m4" allows several answers
            any-points, items: [m1], range: [0, 1], missing: {rule: none}, scaling: {multiplier: 10} | yield 0 to 10.
            """)
    void whatNobodyComputesIsRefused(String formula, String sentence) {
        assertRefused("method: " + formula, sentence);
    }

    private static void assertRefused(String formula, String sentence) {
        assertThatThrownBy(() -> read(formula, "total: 3"))
                .isInstanceOf(BrokenCatalog.class)
                .hasMessageContaining(sentence);
    }

    private static void read(String formula, String expected) {
        var definition = DEFINITION
                .replace("gates:", "- {linkId: m4, choices: often, repeats: true, text: {en: Sour}}\ngates:")
                .replace("algorithms:", """
                        - {id: tenth, label: {en: Tenth}, direction: higher-worse, method: mean, items: [m1, m2],
                           range: [0, 2], missing: {rule: none}, decimals: 1}
                        - {id: second, label: {en: Second}, direction: higher-worse, %s}
                        algorithms:""".formatted(formula));
        BrokenDefinitionsTest.read(
                definition,
                LICENCE,
                "- {note: one, answers: {m1: 1, m2: 2}, expected: {%s, tenth: 1.5}, safety: [m2]}".formatted(expected));
    }
}
