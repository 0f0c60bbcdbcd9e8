package health.attune.instruments.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.instruments.forms.Item;
import health.attune.instruments.licences.LicenceRecord;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireImportTest {

    static final LicenceRecord ASSERTED =
            new LicenceRecord("Dr. Rivera", LocalDate.of(2026, 3, 1), "bought from the publisher", "invoice 12", false);

    static final String QUESTIONNAIRE = """
            {"resourceType": "Questionnaire", "version": "2", "title": "Worry scale", "language": "en-US",
             "url": "https://example.org/worry", "code": [{"system": "http://loinc.org", "code": "12345-6"}],
             "contained": [{"resourceType": "ValueSet", "id": "often", "compose": {"include": [{"concept": [
               {"code": "n", "display": "Never",
                "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0}]},
               {"code": "s", "display": "Sometimes",
                "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1}]},
               {"code": "o", "display": "Often",
                "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}]}]}]}}
             ],
             "item": [{"linkId": "g", "type": "group", "text": "This week", "item": [
               {"linkId": "w1", "type": "choice", "text": "I worried",
                "code": [{"system": "http://loinc.org", "code": "11111-1"}],
                "_text": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
                  {"url": "lang", "valueCode": "es"}, {"url": "content", "valueString": "Me preocupé"}]}]},
                "answerValueSet": "#often"},
               {"linkId": "w2", "type": "choice", "text": "I could not stop",
                "enableWhen": [{"question": "w1", "operator": "!=", "answerCoding": {"code": "n"}}],
                "answerOption": [
                  {"valueCoding": {"code": "LA6568-5", "display": "No", "system": "http://loinc.org"},
                   "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/itemWeight", "valueDecimal": 0}]},
                  {"valueCoding": {"code": "LA6569-3", "display": "Yes", "system": "http://loinc.org",
                   "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 3}]}}
                ]},
               {"linkId": "w3", "type": "boolean", "text": "I asked for help"},
               {"linkId": "w4", "type": "choice", "text": "How long", "answerOption": [
                  {"valueInteger": 1}, {"valueInteger": 2}]},
               {"linkId": "total", "type": "decimal", "text": "Total", "readOnly": true}]}]}
            """;

    static final String SCORES = """
            area: symptom
            scores:
            - id: total
              label: {en: Worry, es: Preocupación}
              direction: higher-worse
              method: sum
              items: [w1, w2, w3]
              range: [0, 6]
              missing: {rule: none}
              cutoffs:
              - {id: high, when: '>= 4', meaning: {en: high}, source: {read: the manual}}
            safety:
            - {when: w3 = 1, urgency: same-day, meaning: {en: call}, source: {ours: this clinic}}
            """;

    @Test
    void questionsAnswersAndPointsAreRead() {
        var worry = imported(QUESTIONNAIRE, SCORES);
        assertThat(worry.id()).isEqualTo("clinic.worry");
        assertThat(worry.version()).isEqualTo("2");
        assertThat(worry.title().in("en")).contains("Worry scale");
        assertThat(worry.about().loinc()).contains("12345-6");
        assertThat(worry.form().instruction().orElseThrow().in("en")).contains("This week");
        assertThat(worry.items()).extracting(Item::linkId).containsExactly("w1", "w2", "w3", "w4");
        assertThat(worry.items().getFirst().text("es")).contains("Me preocupé");
        assertThat(worry.items().getFirst().loinc()).contains("11111-1");
        assertThat(worry.languages()).as("the answers have no Spanish").containsExactly("en");
        assertThat(worry.item("w2").orElseThrow().option(3).orElseThrow().loinc())
                .contains("LA6569-3");
    }

    @Test
    void itScoresAsItsBlockSays() {
        var worry = imported(QUESTIONNAIRE, SCORES);
        var answers = worry.answers(Map.of("w1", 2, "w2", 3, "w3", 1));
        var total = (Score.Value) worry.score(answers).get("total");
        assertThat(total.points()).isEqualTo(6);
        assertThat(total.cutoffsMet()).hasSize(1);
        assertThat(worry.safetyFindings(answers)).hasSize(1);
        assertThat(worry.form().isAsked("w2", worry.answers(Map.of("w1", 0)))).isFalse();
        assertThat(worry.form().isAsked("w2", worry.answers(Map.of("w1", 2)))).isTrue();
    }

    @Test
    void itsWordsAreShownOnlyUnderTheRecordOfItsSite() {
        var worry = imported(QUESTIONNAIRE, SCORES);
        assertThat(worry.mayShowText(Optional.empty()).granted()).isFalse();
        assertThat(worry.mayShowText(Optional.of(ASSERTED)).granted()).isTrue();
        assertThat(worry.licence().evidence().getFirst().words())
                .contains("Dr. Rivera")
                .contains("invoice 12");
    }

    @Test
    void wordsOfSeveralGroupsStayWithTheirQuestions() {
        var two = QUESTIONNAIRE.replace("\"item\": [{\"linkId\": \"g\"", """
                "item": [{"linkId": "h", "type": "group", "text": "Last year", "item": [
                  {"linkId": "h1", "type": "boolean", "text": "Ever"}]}, {"linkId": "g\"""");
        var worry = imported(two, SCORES);
        assertThat(worry.form().instruction()).isEmpty();
        assertThat(worry.items().get(0).text("en")).contains("Last year\nEver");
        assertThat(worry.items().get(1).text("en")).contains("This week\nI worried");
    }

    @Test
    void answersWithEqualPointsAreKeptApart() {
        var same = QUESTIONNAIRE.replace("\"valueDecimal\": 2}", "\"valueDecimal\": 1}");
        var worry = imported(same, SCORES.replace("[0, 6]", "[0, 5]"));
        assertThat(worry.items().getFirst().options())
                .extracting(o -> o.value())
                .containsExactly(0, 1, 2);
        assertThat(worry.items().getFirst().options())
                .extracting(o -> o.points())
                .containsExactly(0, 1, 1);
    }

    @ParameterizedTest(name = "\"{0}\" for \"{1}\": {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "resourceType": "Questionnaire" | "resourceType": "Patient" | resourceType: This is not a FHIR
            "linkId": "w2" | "linkId": "w1" | item[0].item[1].linkId: The linkId "w1" is there twice.
            "linkId": "w2", | ~~ | item[0].item[1].linkId: The linkId is missing.
            "text": "I could not stop", | ~~ | item[0].item[1].text: The words of the question are missing.
            "type": "boolean" | "type": "date" | item[0].item[2].type: Only choice, boolean, group and display are
            "type": "boolean", | ~~ | item[0].item[2].type: The type is missing.
            "type": "boolean" | "type": "choice" | item[0].item[2].answerOption: The answers are missing.
            "answerValueSet": "#often" | "answerValueSet": "http://example.org/vs" | The answers stand in another place
            {"valueInteger": 1}, | ~~ | item[0].item[3].answerOption: A question needs at least two answers.
            {"valueInteger": 1} | {"valueDate": "2026"} | An answer needs a valueCoding with display
            {"valueInteger": 1} | {"valueInteger": 99999} | The points of an answer are a whole number up to 10,000.
            "valueDecimal": 3 | "valueDecimal": 2.5 | The points of an answer are a whole number up to 10,000.
            "valueDecimal": 3 | "valueDecimal": "three" | The points of an answer are a whole number up to 10,000.
            Definition/itemWeight | Definition/other | item[0].item[1].answerOption[0]: This answer has no ordinalValue
            "operator": "!=" | "operator": "exists" | enableWhen[0].operator: This condition is not understood
            "question": "w1" | "question": "w4" | "w4" is not an earlier question of this form.
            {"code": "n"}}] | {"code": "x"}}] | enableWhen[0]: The answer named here is not one of "w1".
            "answerCoding": {"code": "n"} | "answerDate": "2026-01-01" | The answer named here is not one of
            "type": "group" | "type": "group", "enableWhen": [{}] | A condition on a whole group is not understood
            "type": "group" | "type": "group", "modifierExtension": [{}] | item[0].modifierExtension: This changes
            "title": "Worry scale" | "title": ["Worry"] | title: Expected words here.
            "title": "Worry scale" | "title": "a\\u0000b" | title: There is a character here that is not text (number 0)
            "title": "Worry scale" | "title": "a\\ud800b" | There is a character here that is not text (number 55296).
            "title": "Worry scale" | "title": "Worry", "title": "Fear" | the name "title" is there twice.
            "item": [{"linkId": "g" | "item": {"linkId": "g", "item": [{"linkId": "g" | questionnaire
            """)
    void aBadQuestionnaireIsRefusedWithItsPath(String sound, String broken, String sentence) {
        assertThat(QUESTIONNAIRE).contains(sound);
        assertThat(refused(QUESTIONNAIRE.replace(sound, broken), SCORES)).contains(sentence);
    }

    @ParameterizedTest(name = "\"{0}\" for \"{1}\": {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            area: symptom | area: weather | scores, area: "weather" is not one of
            range: [0, 6] | range: [0, 9] | scores, scores[0] (total): The range is given as 0 to 9, but
            items: [w1, w2, w3] | items: [w1, w9] | There is no item "w9".
            when: w3 = 1 | when: w8 = 1 | safety: There is no item "w8".
            area: symptom | areas: symptom | scores, areas: Unknown field "areas".
            safety: | alarms: | Unknown field "alarms".
            method: sum | method: magic | "magic" is not one of sum, mean
            area: symptom | area: [symptom | not valid YAML
            """)
    void badScoresAreRefusedLikeThoseOfTheCatalogue(String sound, String broken, String sentence) {
        assertThat(SCORES).contains(sound);
        assertThat(refused(QUESTIONNAIRE, SCORES.replace(sound, broken))).contains(sentence);
    }

    @Test
    void aScoreOverAnswersWithoutPointsIsRefused() {
        var unweighted = QUESTIONNAIRE
                .replace("StructureDefinition/ordinalValue", "StructureDefinition/other")
                .replace("StructureDefinition/itemWeight", "StructureDefinition/other");
        assertThat(refused(unweighted, SCORES)).contains("but its answers have no ordinalValue or itemWeight");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        var broken = QUESTIONNAIRE
                .replace("\"linkId\": \"w2\"", "\"linkId\": \"w1\"")
                .replace("boolean", "date");
        assertThat(refused(broken, SCORES.replace("area: symptom", "area: weather"))
                        .lines())
                .hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "42", "{", "\"Questionnaire\"", "{\"resourceType\": 7}", "\u0000", "{}"})
    void whatIsNoQuestionnaireIsRefused(String json) {
        assertThat(refused(json, SCORES)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "42", "scores: 7", "scores: [7]", "a: &a [*a]", "\u0000", "? {a: b} : c"})
    void whatIsNoBlockOfScoresIsRefused(String yaml) {
        assertThat(refused(QUESTIONNAIRE, yaml)).isNotBlank();
    }

    @Test
    void enormousAndEndlesslyNestedInputIsRefusedQuickly() {
        assertThat(refused("[".repeat(200_000), SCORES)).contains("nested too deeply");
        assertThat(refused("x".repeat(QuestionnaireImport.LONGEST + 1), SCORES)).contains("longer than 1,000,000");
        assertThat(refused(QUESTIONNAIRE, "[".repeat(100_000))).isNotBlank();
        assertThat(refused(QUESTIONNAIRE, "a".repeat(QuestionnaireImport.LONGEST_SCORES + 1)))
                .contains("longer than 200,000");
        var long_ = QUESTIONNAIRE.replace("I worried", "I worried ".repeat(500));
        assertThat(refused(long_, SCORES)).contains("at most 4,000 characters");
        var deep = "{\"linkId\": \"d\", \"type\": \"group\", \"item\": [".repeat(9) + "]}".repeat(9);
        assertThat(refused("{\"resourceType\": \"Questionnaire\", \"item\": [" + deep + "]}", SCORES))
                .contains("Groups are nested more than 8 deep.");
    }

    @Test
    void anIdIsPlain() {
        var result = QuestionnaireImport.read("Clinic Worry", QUESTIONNAIRE, SCORES, ASSERTED);
        assertThat(words(result)).contains("small letters");
    }

    private static Instrument imported(String json, String scores) {
        var result = QuestionnaireImport.read("clinic.worry", json, scores, ASSERTED);
        assertThat(result).as(words(result)).isInstanceOf(QuestionnaireImport.Result.Imported.class);
        return ((QuestionnaireImport.Result.Imported) result).instrument();
    }

    private static String refused(String json, String scores) {
        return words(QuestionnaireImport.read("clinic.worry", json, scores, ASSERTED));
    }

    private static String words(QuestionnaireImport.Result result) {
        return switch (result) {
            case QuestionnaireImport.Result.Imported _ -> "";
            case QuestionnaireImport.Result.Refused refused ->
                String.join(
                        "\n", refused.problems().stream().map(Object::toString).toList());
        };
    }
}
