package health.attune.alerts.suspensions;

import health.attune.instruments.licences.LicenceRecord;
import health.attune.questionnaires.ImportedInstruments.Brought;
import java.time.LocalDate;

/** An instrument that is brought: one question whose rule may rest, and one about suicide whose rule may not. */
final class WorriesOfRivera {
    private static final String QUESTIONNAIRE = """
            {"resourceType": "Questionnaire", "version": "1", "title": "Worries of Rivera", "item": [
              {"linkId": "w1", "type": "choice", "text": "Money", "answerOption": [
                {"valueInteger": 0}, {"valueInteger": 1}, {"valueInteger": 2}]},
              {"linkId": "w2", "type": "choice", "text": "Hurting myself", "answerOption": [
                {"valueInteger": 0}, {"valueInteger": 1}, {"valueInteger": 2}]}]}
            """;

    private static final String SCORES = """
            area: symptom
            scores:
            - {id: w, label: {en: W}, direction: higher-worse, method: sum, items: [w1, w2], range: [0, 4],
               missing: {rule: none}}
            safety:
            - {when: w1 >= 1, urgency: same-day, suspendable: true, meaning: {en: call}, source: {ours: us}}
            - {when: w2 >= 1, urgency: same-day, meaning: {en: call}, source: {ours: us}}
            """;

    private WorriesOfRivera() {}

    static Brought brought() {
        var asserted = new LicenceRecord("Dr. Rivera", LocalDate.of(2026, 3, 1), "own", "invoice 12", false);
        return new Brought("worries", QUESTIONNAIRE, SCORES, asserted);
    }
}
