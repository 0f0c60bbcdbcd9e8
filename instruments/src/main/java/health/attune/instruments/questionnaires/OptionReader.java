package health.attune.instruments.questionnaires;

import health.attune.instruments.forms.Option;
import health.attune.instruments.forms.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads the answers of a question: codings, whole numbers or words, each with its points. */
final class OptionReader {

    static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
    static final String WEIGHT = "http://hl7.org/fhir/StructureDefinition/itemWeight";

    private static final String EXCLUSIVE = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";
    private static final int MOST_POINTS = 10_000;
    private static final int MOST_OPTIONS = 100;

    private final FhirNode document;
    private final String language;

    /** An answer as written; the points are empty where it has none. */
    private record Written(FhirNode node, Texts label, OptionalInt points, Optional<String> code) {

        Optional<String> loinc() {
            return code.filter(c -> c.matches("LA\\d+-\\d"));
        }
    }

    private final Map<String, Integer> valuesByCode = new HashMap<>();

    OptionReader(FhirNode document) {
        this.document = document;
        this.language = document.language();
    }

    String language() {
        return language;
    }

    /** The value of the option that this code stands for. */
    Optional<Integer> value(String linkId, String code) {
        return Optional.ofNullable(valuesByCode.get(linkId + " " + code));
    }

    List<Option> of(FhirNode item) {
        if ("boolean".equals(item.text("type").orElse(""))) return yesOrNo();
        var written = written(item).flatMap(n -> read(n).stream()).toList();
        if (written.size() > MOST_OPTIONS) item.problem("answerOption", "A question has at most 100 answers.");
        refuseHalfWeighted(item, written);
        boolean byPoints = written.stream().allMatch(w -> w.points().isPresent())
                && written.stream().map(Written::points).distinct().count() == written.size();
        var options = new ArrayList<Option>();
        for (var answer : written) {
            int points = answer.points().orElse(0);
            int value = byPoints ? points : options.size();
            options.add(new Option(value, points, answer.label(), answer.loinc(), exclusive(answer.node())));
            var linkId = item.text("linkId").orElse("");
            answer.code().ifPresent(code -> valuesByCode.put(linkId + " " + code, value));
        }
        return options;
    }

    private Stream<FhirNode> written(FhirNode item) {
        if (item.has("answerOption")) return item.all("answerOption").stream();
        var reference = item.text("answerValueSet").orElse("");
        if (!reference.startsWith("#")) {
            item.problem(
                    "answerOption",
                    reference.isEmpty()
                            ? "The answers are missing."
                            : "The answers stand in another place (" + reference
                                    + "); put them into the Questionnaire.");
            return Stream.empty();
        }
        return document.all("contained").stream()
                .filter(c -> reference.substring(1).equals(c.json().path("id").asString("")))
                .flatMap(valueSet -> valueSet.get("compose").all("include").stream())
                .flatMap(include -> include.all("concept").stream());
    }

    private Optional<Written> read(FhirNode answer) {
        var coding = answer.has("valueCoding") ? answer.get("valueCoding") : answer;
        var label = label(answer, coding);
        if (label.isEmpty()) {
            answer.problem("", "An answer needs a valueCoding with display, a valueInteger or a valueString.");
            return Optional.empty();
        }
        return Optional.of(new Written(answer, label.get(), points(answer, coding), coding.text("code")));
    }

    private Optional<Texts> label(FhirNode answer, FhirNode coding) {
        if (answer.has("valueInteger"))
            return Optional.of(
                    new Texts(Map.of(language, answer.json().get("valueInteger").toString())));
        if (answer.has("valueString")) return Words.translated(answer, "valueString", language);
        return Words.translated(coding, "display", language);
    }

    private static OptionalInt points(FhirNode answer, FhirNode coding) {
        var weights = Stream.of(answer, coding)
                .flatMap(n -> Stream.of(n.extension(ORDINAL), n.extension(WEIGHT)))
                .flatMap(Optional::stream)
                .map(e -> e.json().path("valueDecimal"))
                .distinct()
                .toList();
        if (weights.isEmpty()) return whole(answer);
        if (weights.size() > 1) answer.problem("extension", "ordinalValue and itemWeight disagree.");
        double points = weights.getFirst().asDouble(Double.NaN);
        if (points == Math.rint(points) && Math.abs(points) <= MOST_POINTS) return OptionalInt.of((int) points);
        answer.problem("extension", "The points of an answer are a whole number up to 10,000.");
        return OptionalInt.of(0);
    }

    private static OptionalInt whole(FhirNode answer) {
        if (!answer.has("valueInteger")) return OptionalInt.empty();
        var value = answer.json().get("valueInteger");
        if (value.isIntegralNumber() && value.canConvertToInt() && Math.abs((long) value.intValue()) <= MOST_POINTS)
            return OptionalInt.of(value.intValue());
        answer.problem("valueInteger", "The points of an answer are a whole number up to 10,000.");
        return OptionalInt.of(0);
    }

    private static void refuseHalfWeighted(FhirNode item, List<Written> written) {
        long weighted = written.stream().filter(w -> w.points().isPresent()).count();
        if (weighted == 0 || weighted == written.size()) return;
        written.stream()
                .filter(w -> w.points().isEmpty())
                .forEach(w -> w.node().problem("", "This answer has no ordinalValue or itemWeight, but others have."));
    }

    private static boolean exclusive(FhirNode answer) {
        return answer.extension(EXCLUSIVE).map(e -> e.flag("valueBoolean")).orElse(false);
    }

    private static List<Option> yesOrNo() {
        var no = new Texts(Map.of("en", "No", "es", "No"));
        var yes = new Texts(Map.of("en", "Yes", "es", "Sí"));
        return List.of(new Option(0, 0, no, Optional.empty(), false), new Option(1, 1, yes, Optional.empty(), false));
    }
}
