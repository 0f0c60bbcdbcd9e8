package health.attune.instruments.catalog;

import health.attune.instruments.Instrument;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.definitions.Problems;
import health.attune.instruments.definitions.Section;
import health.attune.instruments.forms.AnswerRefused;
import health.attune.instruments.forms.Answers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads worked examples; each must say something about every score. */
final class ExampleReader {

    private final Instrument instrument;

    ExampleReader(Instrument instrument) {
        this.instrument = instrument;
    }

    List<WorkedExample> read(JsonNode tree, Problems problems) {
        if (!tree.isArray() || tree.isEmpty()) {
            problems.add("", "There are no worked examples.");
            return List.of();
        }
        return java.util.stream.IntStream.range(0, tree.size())
                .mapToObj(i -> new Section(tree.get(i), "[" + i + "]", problems).read(this::example))
                .toList();
    }

    private WorkedExample example(Section section) {
        return new WorkedExample(
                section.text("note"),
                answers(section),
                section.section("expected").read(this::expected),
                section.optional("algorithms", ExampleReader::algorithms).orElse(Map.of()),
                section.words("safety"));
    }

    private Answers answers(Section section) {
        var given = section.section("answers").read(ExampleReader::values);
        try {
            var answers = instrument.answers();
            for (var entry : given.entrySet()) answers = answers.with(entry.getKey(), entry.getValue());
            for (var linkId : section.words("declined")) answers = answers.declined(linkId);
            return answers;
        } catch (AnswerRefused refused) {
            section.problem("answers", String.valueOf(refused.getMessage()));
            return instrument.answers();
        }
    }

    private static Map<String, List<Integer>> values(Section section) {
        var values = new LinkedHashMap<String, List<Integer>>();
        for (var linkId : section.names()) {
            var several = section.node(linkId).isArray();
            values.put(
                    linkId,
                    several
                            ? section.numbers(linkId).stream()
                                    .map(Double::intValue)
                                    .toList()
                            : List.of(section.whole(linkId)));
        }
        return values;
    }

    private Map<String, Optional<WorkedExample.Expected>> expected(Section section) {
        var expected = new LinkedHashMap<String, Optional<WorkedExample.Expected>>();
        var named = section.names();
        for (var rule : instrument.scores()) {
            if (!named.remove(rule.id())) section.problem("", "The example says nothing about \"" + rule.id() + "\".");
            expected.put(rule.id(), score(section, rule));
        }
        for (var other : named) section.problem(other, "There is no score \"" + other + "\".");
        return expected;
    }

    private static Optional<WorkedExample.Expected> score(Section section, ScoreRule rule) {
        if (!section.has(rule.id())) return Optional.empty();
        if (section.node(rule.id()).isObject()) return section.optional(rule.id(), ExampleReader::range);
        double points = section.number(rule.id());
        return Optional.of(new WorkedExample.Expected(points, Double.NaN, Double.NaN));
    }

    private static WorkedExample.Expected range(Section section) {
        return new WorkedExample.Expected(section.number("points"), section.number("low"), section.number("high"));
    }

    private static Map<String, String> algorithms(Section section) {
        var outcomes = new LinkedHashMap<String, String>();
        for (var id : section.names()) outcomes.put(id, section.text(id));
        return outcomes;
    }
}
