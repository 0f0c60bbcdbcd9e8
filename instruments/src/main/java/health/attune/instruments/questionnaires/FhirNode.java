package health.attune.instruments.questionnaires;

import health.attune.instruments.definitions.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One element of a FHIR resource and its path, such as {@code item[2].item[0].answerOption[1]}. */
record FhirNode(JsonNode json, String path, Problems problems) {

    static final String LOINC = "http://loinc.org";

    void problem(String field, String sentence) {
        problems.add(field.isEmpty() ? path : at(field), sentence);
    }

    boolean has(String field) {
        return json.has(field) && !json.get(field).isNull();
    }

    FhirNode get(String field) {
        return new FhirNode(json.path(field), at(field), problems);
    }

    /** The words of a field that was checked for length and characters. */
    Optional<String> text(String field) {
        if (!has(field)) return Optional.empty();
        var value = json.get(field);
        if (value.isString()
                && Words.check(value.stringValue(), at(field), problems)
                && !value.stringValue().isBlank()) return Optional.of(value.stringValue());
        problem(field, "Expected words here.");
        return Optional.empty();
    }

    boolean flag(String field) {
        if (!has(field)) return false;
        if (!json.get(field).isBoolean()) problem(field, "Expected true or false.");
        return json.get(field).asBoolean(false);
    }

    List<FhirNode> all(String field) {
        var value = json.path(field);
        var all = new ArrayList<FhirNode>();
        if (has(field) && !value.isArray()) problem(field, "Expected a list here.");
        if (!value.isArray()) return all;
        for (var element : value) all.add(new FhirNode(element, at(field) + "[" + all.size() + "]", problems));
        return all;
    }

    Optional<FhirNode> extension(String url) {
        return all("extension").stream()
                .filter(e -> url.equals(e.json.path("url").asString("")))
                .findFirst();
    }

    /** BCP 47 language of the resource without the region; English where it says nothing. */
    String language() {
        return text("language")
                .map(l -> l.split("-", 2)[0].toLowerCase(Locale.ROOT))
                .orElse("en");
    }

    /** The first LOINC code among {@code code}. */
    Optional<String> loinc() {
        return all("code").stream()
                .filter(c -> LOINC.equals(c.json.path("system").asString("")))
                .flatMap(c -> c.text("code").stream())
                .findFirst();
    }

    private String at(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
