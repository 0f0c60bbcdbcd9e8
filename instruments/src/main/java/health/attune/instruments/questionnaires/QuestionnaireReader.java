package health.attune.instruments.questionnaires;

import health.attune.instruments.definitions.Problems;
import health.attune.instruments.forms.Form;
import health.attune.instruments.forms.Gate;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the questions of a Questionnaire: nested groups in one line, choices with their points, conditions. */
final class QuestionnaireReader {

    private static final int MOST_ITEMS = 500;
    private static final int DEEPEST = 8;
    private static final String HIDDEN = "http://hl7.org/fhir/StructureDefinition/questionnaire-hidden";
    private static final String CALCULATED =
            "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";

    private final Problems problems;
    private final List<Item> items = new ArrayList<>();
    private final Stems stems = new Stems();
    private final List<Gate> gates = new ArrayList<>();
    private final Set<String> linkIds = new HashSet<>();

    QuestionnaireReader(Problems problems) {
        this.problems = problems;
    }

    Form form(FhirNode document) {
        refuseModifiers(document);
        var options = new OptionReader(document);
        for (var item : document.all("item")) read(item, options, 1);
        if (items.size() > MOST_ITEMS) problems.add("item", "An instrument has at most 500 questions.");
        return new Form(stems.instruction(), stems.applied(items), gates);
    }

    private void read(FhirNode node, OptionReader options, int depth) {
        refuseModifiers(node);
        if (depth > DEEPEST) {
            node.problem("", "Groups are nested more than 8 deep.");
            return;
        }
        var linkId = linkId(node);
        switch (node.text("type").orElse("")) {
            case "group" -> group(node, options, depth);
            case "display" -> Words.translated(node, "text", options.language()).ifPresent(stems::add);
            case "choice", "boolean" -> question(node, linkId, options, depth);
            case "" -> node.problem("type", "The type is missing.");
            default -> other(node);
        }
    }

    private void group(FhirNode node, OptionReader options, int depth) {
        if (node.has("enableWhen")) node.problem("enableWhen", "A condition on a whole group is not understood here.");
        var outer = stems.current();
        Words.translated(node, "text", options.language()).ifPresent(stems::replace);
        for (var child : node.all("item")) read(child, options, depth + 1);
        stems.back(outer);
    }

    private void question(FhirNode node, String linkId, OptionReader options, int depth) {
        if (isComputed(node)) return;
        var text = Words.translated(node, "text", options.language());
        if (text.isEmpty()) node.problem("text", "The words of the question are missing.");
        var item = new Item(
                linkId,
                text.orElse(Texts.english("?")),
                options.of(node),
                node.loinc(),
                new Item.Traits(true, node.flag("repeats"), OptionalInt.empty()));
        if (item.options().size() < 2) node.problem("answerOption", "A question needs at least two answers.");
        new EnableWhen(items, options).gate(node, linkId).ifPresent(gates::add);
        items.add(item);
        stems.asked();
        for (var child : node.all("item")) read(child, options, depth + 1);
    }

    private static void other(FhirNode node) {
        if (isComputed(node)) return;
        node.problem(
                "type",
                "Only choice, boolean, group and display are understood, not \""
                        + node.text("type").orElse("") + "\".");
    }

    /** A total that the form shows to itself is not a question: our own scores take its place. */
    private static boolean isComputed(FhirNode node) {
        boolean hidden = node.extension(HIDDEN).map(e -> e.flag("valueBoolean")).orElse(false);
        return node.flag("readOnly") || hidden || node.extension(CALCULATED).isPresent();
    }

    private String linkId(FhirNode node) {
        var linkId = node.text("linkId").orElse("");
        if (linkId.isEmpty()) node.problem("linkId", "The linkId is missing.");
        else if (linkId.length() > 255) node.problem("linkId", "A linkId has at most 255 characters.");
        else if (!linkIds.add(linkId)) node.problem("linkId", "The linkId \"" + linkId + "\" is there twice.");
        return linkId;
    }

    private static void refuseModifiers(FhirNode node) {
        if (node.has("modifierExtension"))
            node.problem("modifierExtension", "This changes what the form means in a way that is not understood here.");
    }
}
