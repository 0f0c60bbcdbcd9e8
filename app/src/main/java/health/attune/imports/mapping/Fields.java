package health.attune.imports.mapping;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One block of a mapping: reads its fields strictly and notes what is missing, of the wrong kind, twice or unknown. */
final class Fields {
    private final int line;
    private final List<MappingProblem> problems;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    Fields(Node node, List<MappingProblem> problems) {
        this.line = lineOf(node);
        this.problems = problems;
        if (!(node instanceof MappingNode block)) {
            problem("", "Here stand fields (name: value), not " + kind(node) + ".");
            return;
        }
        for (var pair : block.getValue()) {
            var name =
                    pair.getKeyNode() instanceof ScalarNode key ? key.getValue().strip() : "";
            lines.put(name, lineOf(pair.getKeyNode()));
            if (name.isEmpty()) problem(name, "A field needs a name.");
            else if (values.put(name, pair.getValueNode()) != null)
                problem(name, "The field \"" + name + "\" stands here twice.");
        }
    }

    /** Reads this block with the reader, then notes every field that nobody asked for. */
    <T> T read(Function<Fields, T> reader) {
        T result = reader.apply(this);
        var known = read.stream().sorted().collect(Collectors.joining(", "));
        for (var name : values.keySet())
            if (!read.contains(name))
                problem(name, "There is no field \"" + name + "\" here; there may be: " + known + ".");
        return result;
    }

    /** Notes a problem at that field, or at the block where the field is not there. */
    void problem(String field, String sentence) {
        problems.add(new MappingProblem(lines.getOrDefault(field, line), sentence));
    }

    boolean has(String field) {
        read.add(field);
        return values.containsKey(field);
    }

    Set<String> names() {
        return values.keySet();
    }

    boolean isBlock(String field) {
        return values.get(field) instanceof MappingNode;
    }

    /** The words of a field that must be there; where they are not, that is noted and empty words are returned. */
    String text(String field) {
        if (has(field)) return optionalText(field).orElse("");
        missing(field);
        return "";
    }

    Optional<String> optionalText(String field) {
        if (!has(field)) return Optional.empty();
        if (values.get(field) instanceof ScalarNode words && !words.getValue().isBlank())
            return Optional.of(words.getValue().strip());
        problem(field, "The field \"" + field + "\" needs words or a number.");
        return Optional.empty();
    }

    /** One of the constants, as they are spelled in lower case with hyphens; absent, it is the one given. */
    <E extends Enum<E>> E one(String field, E otherwise) {
        var name = optionalText(field).orElse("");
        if (name.isEmpty()) return otherwise;
        var all = otherwise.getDeclaringClass().getEnumConstants();
        var found = Arrays.stream(all).filter(e -> spelled(e).equals(name)).findFirst();
        if (found.isEmpty())
            problem(
                    field,
                    "\"" + name + "\" is not one of "
                            + Arrays.stream(all).map(Fields::spelled).collect(Collectors.joining(", ")) + ".");
        return found.orElse(otherwise);
    }

    <T> Optional<T> block(String field, Function<Fields, T> reader) {
        read.add(field);
        var node = values.get(field);
        return node == null ? Optional.empty() : Optional.of(new Fields(node, problems).read(reader));
    }

    /** A block that must be there; where it is not, that is noted, and what stands for it is never used. */
    <T> T needed(String field, Function<Fields, T> reader) {
        var found = block(field, reader);
        if (found.isPresent()) return found.get();
        missing(field);
        var empty = new MappingNode(
                org.yaml.snakeyaml.nodes.Tag.MAP, List.of(), org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
        return reader.apply(new Fields(empty, new java.util.ArrayList<>()));
    }

    <T> List<T> list(String field, Function<Fields, T> reader) {
        return elements(field).stream()
                .map(element -> new Fields(element, problems).read(reader))
                .toList();
    }

    /** A list of single words; empty where the field is absent. */
    List<String> words(String field) {
        if (!has(field)) return List.of();
        return elements(field).stream()
                .map(element -> element instanceof ScalarNode words ? words.getValue() : "")
                .toList();
    }

    /** Names to words, such as the values of a column to their meaning; empty where the field is absent. */
    Map<String, String> pairs(String field) {
        return block(field, Fields::pairs).orElseGet(Map::of);
    }

    private Map<String, String> pairs() {
        var pairs = new LinkedHashMap<String, String>();
        for (var name : values.keySet()) pairs.put(name, text(name));
        return pairs;
    }

    private List<Node> elements(String field) {
        if (!has(field)) missing(field);
        else if (values.get(field) instanceof SequenceNode many
                && !many.getValue().isEmpty()) return many.getValue();
        else problem(field, "The field \"" + field + "\" needs a list with something in it.");
        return List.of();
    }

    private void missing(String field) {
        problem("", "The field \"" + field + "\" is missing.");
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private static String kind(Node node) {
        return node instanceof SequenceNode ? "a list" : "single words";
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
