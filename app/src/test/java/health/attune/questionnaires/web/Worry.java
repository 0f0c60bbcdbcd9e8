package health.attune.questionnaires.web;

import health.attune.instruments.licences.LicenceRecord;
import health.attune.questionnaires.ImportedInstruments.Brought;
import java.time.LocalDate;

/** An instrument that an organization could bring. */
public final class Worry {
    public static final String SCORES = """
            area: symptom
            scores:
            - id: total
              label: {en: Worry, es: Preocupación}
              direction: higher-worse
              method: sum
              items: [w1, w2]
              range: [0, 4]
              missing: {rule: none}
              cutoffs:
              - {id: high, when: '>= 3', meaning: {en: a lot of worry}, source: {read: the manual}}
            safety:
            - {when: w2 >= 2, urgency: same-day, meaning: {en: a clinician calls}, source: {ours: our clinic}}
            """;

    private static final String OPTIONS = """
            [{"valueCoding": {"code": "n", "display": "Never"}, "extension": [
                {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 0}]},
             {"valueCoding": {"code": "s", "display": "Sometimes"}, "extension": [
                {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 1}]},
             {"valueCoding": {"code": "o", "display": "Often"}, "extension": [
                {"url": "http://hl7.org/fhir/StructureDefinition/ordinalValue", "valueDecimal": 2}]}]
            """;

    private Worry() {}

    /** As it is handed to the door; its first question begins with that version. */
    public static Brought brought(String version) {
        var asserted = new LicenceRecord("Dr. Rivera", LocalDate.of(2026, 3, 1), "bought", "invoice 12", false);
        var questionnaire = questionnaire(version).replace("I worried", "In version " + version + " I worried");
        return new Brought(
                "worry", questionnaire.replace("I could", "In version " + version + " I could"), SCORES, asserted);
    }

    /** The same with scores of one's own. */
    public static Brought brought(String version, String scores) {
        var usual = brought(version);
        return new Brought(usual.name(), usual.questionnaire(), scores, usual.asserted());
    }

    static String questionnaire(String version) {
        return """
                {"resourceType": "Questionnaire", "version": "%s", "title": "Worry Scale of Rivera",
                 "item": [
                  {"linkId": "w1", "type": "choice", "text": "I worried about <b>everything</b>", "answerOption": %s},
                  {"linkId": "w2", "type": "choice", "text": "I could not stop", "answerOption": %s}]}
                """.formatted(version, OPTIONS, OPTIONS);
    }
}
