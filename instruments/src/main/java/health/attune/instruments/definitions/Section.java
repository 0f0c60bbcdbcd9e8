package health.attune.instruments.definitions;

import health.attune.instruments.forms.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One object of a definition file: read strictly, noting what is missing, of the wrong kind, or unknown. */
public final class Section {

    private final JsonNode node;
    private final String place;
    private final Problems problems;
    private final Set<String> read = new HashSet<>();

    public Section(JsonNode node, String place, Problems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
        if (!node.isObject()) problems.add(place, "Expected fields here, but found " + kind(node) + ".");
    }

    /** Reads this section with {@code reader}, then notes every field that nobody asked for. */
    public <T> T read(Function<Section, T> reader) {
        T result = reader.apply(this);
        for (var field : node.propertyNames())
            if (!read.contains(field)) problem(field, "Unknown field \"" + field + "\".");
        return result;
    }

    public String place(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    public void problem(String field, String sentence) {
        problems.add(field.isEmpty() ? place : place(field), sentence);
    }

    public boolean has(String field) {
        read.add(field);
        return node.has(field) && !node.get(field).isNull();
    }

    public JsonNode node(String field) {
        if (has(field)) return node.get(field);
        problem("", "The field \"" + field + "\" is missing.");
        return tools.jackson.databind.node.MissingNode.getInstance();
    }

    public String text(String field) {
        var value = node(field);
        if (value.isMissingNode()) return "?";
        if (value.isString() && !value.stringValue().isBlank()) return value.stringValue();
        problem(field, "Expected words, but found " + kind(value) + ".");
        return "?";
    }

    public Optional<String> optionalText(String field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    public Texts texts(String field) {
        if (!node(field).isObject()) {
            if (has(field)) problem(field, "Expected words by language, such as {en: …, es: …}.");
            return Texts.english("?");
        }
        var words = section(field).read(s -> {
            var byLanguage = new LinkedHashMap<String, String>();
            for (var language : s.node.propertyNames()) byLanguage.put(language, s.text(language));
            return byLanguage;
        });
        if (!words.containsKey("en")) problem(field, "The English words are missing.");
        return words.isEmpty() ? Texts.english("?") : new Texts(words);
    }

    public int whole(String field) {
        var value = node(field);
        if (value.isIntegralNumber() && value.canConvertToInt()) return value.intValue();
        if (!value.isMissingNode()) problem(field, "Expected a whole number, but found " + kind(value) + ".");
        return 0;
    }

    public OptionalInt optionalWhole(String field) {
        return has(field) ? OptionalInt.of(whole(field)) : OptionalInt.empty();
    }

    public double number(String field) {
        var value = node(field);
        if (value.isNumber() && Double.isFinite(value.doubleValue())) return value.doubleValue();
        if (!value.isMissingNode()) problem(field, "Expected a number, but found " + kind(value) + ".");
        return 0;
    }

    public OptionalDouble optionalNumber(String field) {
        return has(field) ? OptionalDouble.of(number(field)) : OptionalDouble.empty();
    }

    public boolean flag(String field, boolean otherwise) {
        if (!has(field)) return otherwise;
        var value = node.get(field);
        if (!value.isBoolean()) problem(field, "Expected true or false, but found " + kind(value) + ".");
        return value.asBoolean(otherwise);
    }

    public <E extends Enum<E>> E one(String field, Class<E> type) {
        var name = text(field);
        var all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(e -> spelled(e).equals(name))
                .findFirst()
                .orElseGet(() -> {
                    if (!name.equals("?")) problem(field, "\"" + name + "\" is not one of " + spelled(all) + ".");
                    return all[0];
                });
    }

    public Section section(String field) {
        return new Section(node(field), place(field), problems);
    }

    public <T> Optional<T> optional(String field, Function<Section, T> reader) {
        return has(field) ? Optional.of(section(field).read(reader)) : Optional.empty();
    }

    public <T> List<T> list(String field, Function<Section, T> reader) {
        var result = new ArrayList<T>();
        for (var element : elements(field))
            result.add(new Section(element, place(field) + "[" + result.size() + "]", problems).read(reader));
        return result;
    }

    public List<String> words(String field) {
        var result = new ArrayList<String>();
        for (var element : elements(field)) {
            if (!element.isString()) problem(field, "Expected words, but found " + kind(element) + ".");
            else result.add(element.stringValue());
        }
        return result;
    }

    public List<Double> numbers(String field) {
        var result = new ArrayList<Double>();
        for (var element : elements(field)) {
            if (!element.isNumber()) problem(field, "Expected numbers, but found " + kind(element) + ".");
            else result.add(element.doubleValue());
        }
        return result;
    }

    public Set<String> names() {
        var names = new java.util.LinkedHashSet<>(node.propertyNames());
        read.addAll(names);
        return names;
    }

    private Iterable<JsonNode> elements(String field) {
        if (!has(field)) return List.of();
        var value = node.get(field);
        if (value.isArray()) return value;
        problem(field, "Expected a list, but found " + kind(value) + ".");
        return List.of();
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "fields";
            case ARRAY -> "a list";
            case STRING -> value.stringValue().isBlank() ? "empty words" : "the words \"" + value.stringValue() + "\"";
            case NUMBER -> "the number " + value;
            case BOOLEAN -> value.toString();
            case NULL, MISSING, BINARY -> "nothing";
        };
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String spelled(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Section::spelled).collect(Collectors.joining(", "));
    }
}
