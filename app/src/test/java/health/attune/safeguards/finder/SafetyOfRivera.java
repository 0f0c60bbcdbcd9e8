package health.attune.safeguards.finder;

import health.attune.instruments.licences.LicenceRecord;
import health.attune.questionnaires.ImportedInstruments.Brought;
import java.time.LocalDate;

/** An instrument that is brought: several answers, one exclusive; a gate; a rule met from above; an acute one. */
final class SafetyOfRivera {
    private static final String QUESTIONNAIRE = """
            {"resourceType": "Questionnaire", "version": "1", "title": "Safety of Rivera", "item": [
              {"linkId": "s1", "type": "choice", "text": "What troubles me", "repeats": true, "answerOption": [
                {"valueString": "Nothing", "extension": [
                  {"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive",
                   "valueBoolean": true}]},
                {"valueString": "Money"}, {"valueString": "Harm by others"}, {"valueString": "Harming myself"}]},
              {"linkId": "s2", "type": "boolean", "text": "Is it now?", "enableBehavior": "any",
               "enableWhen": [{"question": "s1", "operator": "=", "answerInteger": 3},
                              {"question": "s1", "operator": "=", "answerInteger": 2}]},
              {"linkId": "s3", "type": "choice", "text": "I feel safe", "answerOption": [
                {"valueInteger": 0}, {"valueInteger": 1}, {"valueInteger": 2}]}]}
            """;

    private static final String SCORES = """
            area: symptom
            scores:
            - {id: safe, label: {en: Safe}, direction: higher-better, method: sum, items: [s3], range: [0, 2],
               missing: {rule: none}}
            safety:
            - {when: s1 >= 2, urgency: same-day, meaning: {en: call}, source: {ours: us}}
            - {when: s2 = 1, urgency: immediate, meaning: {en: call}, source: {ours: us}}
            - {when: s3 < 1, urgency: same-day, meaning: {en: call}, source: {ours: us}}
            """;

    private SafetyOfRivera() {}

    static Brought brought() {
        var asserted = new LicenceRecord("Dr. Rivera", LocalDate.of(2026, 3, 1), "bought", "invoice 12", false);
        return new Brought("safety", QUESTIONNAIRE, SCORES, asserted);
    }
}
