package health.attune.safeguards.finder;

import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * An answer that must reach a human, as the definition of its instrument writes it.
 *
 * @param item the question
 * @param meets whether a value calls for somebody
 */
record Rule(String item, IntPredicate meets, boolean immediate) {
    private static final Pattern WHEN = Pattern.compile("(\\S+)\\s*(>=|<=|!=|=|>|<)\\s*(-?\\d+)");

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

    static List<Rule> met(Collection<Rule> rules, String item, Collection<Integer> values) {
        return rules.stream()
                .filter(rule -> rule.item().equals(item))
                .filter(rule -> values.stream().anyMatch(value -> rule.meets().test(value)))
                .toList();
    }
}
