package health.attune.instruments.questionnaires;

import static health.attune.instruments.questionnaires.QuestionnaireImportTest.ASSERTED;
import static org.assertj.core.api.Assertions.assertThat;

import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.instruments.forms.Item;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A question that is asked after another one, which itself is asked only after a first. */
class ChainOfQuestionsTest {

    private final Instrument chain = brought("""
            {"resourceType": "Questionnaire", "title": "Falls", "version": "1", "item": [
              {"linkId": "a", "type": "boolean", "text": "Did you fall?"},
              {"linkId": "b", "type": "boolean", "text": "Were you hurt?",
               "enableWhen": [{"question": "a", "operator": "=", "answerBoolean": true}]},
              {"linkId": "c", "type": "choice", "text": "For how many days?",
               "enableWhen": [{"question": "b", "operator": "=", "answerBoolean": true}],
               "answerOption": [{"valueInteger": 0}, {"valueInteger": 3}]}]}
            """, """
            area: symptom
            scores:
            - id: total
              label: {en: Falls}
              direction: higher-worse
              method: sum
              items: [a, b, c]
              range: [0, 5]
              missing: {rule: answered-any, most: 2, source: {ours: made up}}
            """);

    @Test
    void anAnswerThatIsNoLongerAskedOpensNoFurtherQuestion() {
        var changed = chain.answers(Map.of("a", 0, "b", 1));
        assertThat(chain.form().isAsked("b", changed)).isFalse();
        assertThat(chain.form().isAsked("c", changed)).isFalse();
        assertThat(chain.form().nextItem(changed)).isEmpty();
        assertThat(changed.complete()).isTrue();
    }

    @Test
    void whatIsNoLongerAskedCountsInNoScore() {
        assertThat(total(Map.of("a", 1, "b", 1, "c", 3))).isEqualTo(5);
        assertThat(total(Map.of("a", 0, "b", 1, "c", 3))).isZero();
        assertThat(total(Map.of("a", 1, "b", 0, "c", 3))).isEqualTo(1);
    }

    @Test
    void theQuestionsFollowOneAnother() {
        assertThat(next(Map.of())).isEqualTo("a");
        assertThat(next(Map.of("a", 1))).isEqualTo("b");
        assertThat(next(Map.of("a", 1, "b", 1))).isEqualTo("c");
        assertThat(next(Map.of("a", 1, "b", 0))).isEmpty();
    }

    private String next(Map<String, Integer> answers) {
        return chain.form().nextItem(chain.answers(answers)).map(Item::linkId).orElse("");
    }

    private double total(Map<String, Integer> answers) {
        return ((Score.Value) chain.score(chain.answers(answers)).get("total")).points();
    }

    private static Instrument brought(String json, String scores) {
        var result = QuestionnaireImport.read("clinic.falls", json, scores, ASSERTED);
        assertThat(result).as("%s", result).isInstanceOf(QuestionnaireImport.Result.Imported.class);
        return ((QuestionnaireImport.Result.Imported) result).instrument();
    }
}
