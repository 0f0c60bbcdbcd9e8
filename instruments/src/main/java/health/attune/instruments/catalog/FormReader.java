package health.attune.instruments.catalog;

import health.attune.instruments.definitions.Conditions;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.forms.Form;
import health.attune.instruments.forms.Gate;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Option;
import health.attune.instruments.forms.Requirement;
import health.attune.instruments.forms.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads instruction, choices, items and gates. */
final class FormReader {

    private FormReader() {}

    static Form read(Section section) {
        Optional<Texts> instruction =
                section.has("instruction") ? Optional.of(section.texts("instruction")) : Optional.empty();
        var choices = section.section("choices").read(FormReader::choices);
        var items = section.list("items", s -> item(s, choices));
        if (items.isEmpty()) section.problem("items", "An instrument needs at least one item.");
        return new Form(instruction, items, section.list("gates", FormReader::gate));
    }

    private static Map<String, List<Option>> choices(Section section) {
        var choices = new LinkedHashMap<String, List<Option>>();
        for (var name : section.names()) choices.put(name, section.list(name, FormReader::option));
        return choices;
    }

    private static Option option(Section section) {
        int value = section.whole("value");
        return new Option(
                value,
                section.optionalWhole("points").orElse(value),
                section.texts("label"),
                section.optionalText("loinc"),
                section.flag("exclusive", false));
    }

    private static Item item(Section section, Map<String, List<Option>> choices) {
        var name = section.text("choices");
        if (!choices.containsKey(name) && !name.equals("?"))
            section.problem("choices", "There are no choices named \"" + name + "\".");
        var traits = new Item.Traits(
                section.flag("scored", true), section.flag("repeats", false), section.optionalWhole("declinedAs"));
        return new Item(
                section.text("linkId"),
                section.texts("text"),
                choices.getOrDefault(name, List.of()),
                section.optionalText("loinc"),
                traits);
    }

    private static Gate gate(Section section) {
        var when = section.has("whenAny")
                ? Requirement.any(Conditions.criteria(section, "whenAny"))
                : Requirement.all(Conditions.criteria(section, "when"));
        if (section.has("askOnly")) return new Gate.AskOnly(when, section.text("askOnly"));
        return new Gate.Skip(when, section.section("skip").read(FormReader::implied));
    }

    private static Map<String, Integer> implied(Section section) {
        var implied = new LinkedHashMap<String, Integer>();
        for (var linkId : section.names()) implied.put(linkId, section.whole(linkId));
        return implied;
    }
}
