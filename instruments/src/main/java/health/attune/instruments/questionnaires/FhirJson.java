package health.attune.instruments.questionnaires;

import health.attune.instruments.definitions.Problems;
import health.attune.instruments.definitions.Unreadable;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Parses JSON from strangers: bounded in length, depth and number, and no key twice. */
final class FhirJson {

    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(QuestionnaireImport.LONGEST)
                    .maxNestingDepth(60)
                    .maxStringLength(Words.LONGEST * 2)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private FhirJson() {}

    static Optional<FhirNode> parse(String json, Problems problems) {
        if (json.length() > QuestionnaireImport.LONGEST) {
            problems.add("", "The Questionnaire is longer than 1,000,000 characters.");
            return Optional.empty();
        }
        try {
            var tree = MAPPER.readTree(json);
            var root = new FhirNode(tree, "", problems);
            if ("Questionnaire".equals(root.text("resourceType").orElse(""))) return Optional.of(root);
            problems.add("resourceType", "This is not a FHIR Questionnaire.");
        } catch (JacksonException broken) {
            Unreadable.add(problems, "This is not JSON that can be read", broken);
        }
        return Optional.empty();
    }
}
