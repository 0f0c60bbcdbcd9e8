package health.attune.safeguards.finder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An answer that must reach a human, as the definition of its instrument writes it.
 *
 * @param item the question
 * @param meets whether a value calls for somebody
 */
public record Rule(String item, IntPredicate meets, boolean immediate) {
    /** In the version of YAML in which the definition was taken: in another one it may say something else. */
    private static final YAMLMapper YAML = new YAMLMapper();

    private static final Pattern WHEN = Pattern.compile("(\\S+)\\s*(>=|<=|!=|=|>|<)\\s*(-?\\d+)");

    /** Those that a definition writes; none where it writes none. */
    public static List<Rule> in(String definition) {
        return in(tree(definition));
    }

    static List<Rule> in(Map<?, ?> tree) {
        return written(tree).stream()
                .map(rule ->
                        of(String.valueOf(rule.get("when")), "immediate".equals(String.valueOf(rule.get("urgency")))))
                .toList();
    }

    /** The questions all of whose rules a definition lets rest for a time; none of one that is about safety. */
    static Set<String> suspendableIn(String definition) {
        var tree = tree(definition);
        if ("safety".equals(String.valueOf(tree.get("area")))) return Set.of();
        var may = new HashSet<String>();
        var never = new HashSet<String>();
        for (var rule : written(tree))
            (Boolean.TRUE.equals(rule.get("suspendable")) ? may : never)
                    .add(of(String.valueOf(rule.get("when")), false).item());
        may.removeAll(never);
        return may;
    }

    private static List<Map<?, ?>> written(Map<?, ?> tree) {
        var rules = new ArrayList<Map<?, ?>>();
        if (tree.get("safety") instanceof List<?> safety)
            for (var one : safety) if (one instanceof Map<?, ?> rule) rules.add(rule);
        return rules;
    }

    static Map<?, ?> tree(String definition) {
        return YAML.readValue(definition, Object.class) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** A condition that can't be read is met by every answer to the question it begins with. */
    static Rule of(String when, boolean immediate) {
        var match = WHEN.matcher(when.strip());
        if (!match.matches()) return new Rule(when.strip().split("[\\s<>=!]", 2)[0], value -> true, immediate);
        return new Rule(match.group(1), meets(match.group(2), Integer.parseInt(match.group(3))), immediate);
    }

    private static IntPredicate meets(String sign, int bound) {
        return switch (sign) {
            case ">=" -> value -> value >= bound;
            case "<=" -> value -> value <= bound;
            case ">" -> value -> value > bound;
            case "<" -> value -> value < bound;
            case "=" -> value -> value == bound;
            default -> value -> value != bound;
        };
    }

    /** Those that these answers to the item meet. */
    public static List<Rule> met(Collection<Rule> rules, String item, Collection<Integer> values) {
        return rules.stream()
                .filter(rule -> rule.item().equals(item))
                .filter(rule -> values.stream().anyMatch(value -> rule.meets().test(value)))
                .toList();
    }
}
