package health.attune.instruments.questionnaires;

import static health.attune.instruments.questionnaires.QuestionnaireImportTest.ASSERTED;
import static health.attune.instruments.questionnaires.QuestionnaireImportTest.QUESTIONNAIRE;
import static health.attune.instruments.questionnaires.QuestionnaireImportTest.SCORES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a file is damaged, the import answers with an instrument or with sentences, and never throws. */
class MutatedQuestionnaireTest {

    private static final String[] PIECES = {
        "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e999", "\"\"", "\\u0000", "\\ud800", "{}", "[]",
        "\n", "é", "&a", "*a"
    };

    @Test
    void damagedQuestionnairesAreAnswered() {
        var random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 1_000; i++)
            if (answer(damaged(QUESTIONNAIRE, random), SCORES) instanceof QuestionnaireImport.Result.Refused) refused++;
        assertThat(refused).isBetween(500, 1_000);
    }

    @Test
    void damagedScoresAreAnswered() {
        var random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 1_000; i++)
            if (answer(QUESTIONNAIRE, damaged(SCORES, random)) instanceof QuestionnaireImport.Result.Refused) refused++;
        assertThat(refused).isBetween(500, 1_000);
    }

    private static QuestionnaireImport.Result answer(String json, String scores) {
        return QuestionnaireImport.read("clinic.worry", json, scores, ASSERTED);
    }

    private static String damaged(String sound, Random random) {
        var text = new StringBuilder(sound);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(12));
            text.replace(from, to, random.nextBoolean() ? "" : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
