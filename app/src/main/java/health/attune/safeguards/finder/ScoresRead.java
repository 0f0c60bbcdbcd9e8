package health.attune.safeguards.finder;

import health.attune.alerts.Concern.Reason;
import health.attune.instruments.Formula;
import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Option;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** What scores that were entered without answers say of the answers that must reach a human. */
record ScoresRead(Instrument instrument, List<Rule> rules, Map<String, Double> entered) {
    private static final double TOLERANCE = 1e-6;

    List<Needed> needed() {
        var needed = new ArrayList<Needed>();
        var known = new HashMap<String, List<Integer>>();
        var told = new HashSet<String>();
        boolean harmless = true;
        for (var item : counted()) {
            var possible = possible(item);
            if (possible.isEmpty()) needed.add(Needed.unreadable(item));
            else if (possible.size() == 1 && !mayBeBlank(item)) known.put(item, possible);
            else if (possible.stream().anyMatch(value -> isHarmless(item, value))) continue;
            else needed.add(new Needed(item, null, Reason.POSITIVE, Needed.urgency(of(Set.of(item)))));
            told.add(item);
            var only = known.getOrDefault(item, List.of());
            var met = Rule.met(rules, item, only);
            if (!met.isEmpty()) needed.add(Needed.answered(Reason.POSITIVE, item, only, met));
            harmless = harmless && known.containsKey(item) && met.isEmpty();
        }
        if (harmless && severalTogether(told, needed)) return needed;
        for (var item : blank(known)) if (!told.contains(item)) needed.add(Needed.skipped(item));
        return needed;
    }

    /** A score that harmless answers can't give, although no single question gives itself away. */
    private boolean severalTogether(Set<String> told, List<Needed> needed) {
        for (var score : instrument.scores()) {
            if (!entered.containsKey(score.id()) || reaches(score.id(), this::isHarmless)) continue;
            var open = new HashSet<String>();
            for (var rule : rules) if (!told.contains(rule.item())) open.add(rule.item());
            needed.add(new Needed(score.id(), null, Reason.POSITIVE, Needed.urgency(of(open))));
            return true;
        }
        return false;
    }

    private Collection<String> blank(Map<String, List<Integer>> known) {
        var asked = Gates.asked(instrument.form(), known);
        return watched()
                .filter(asked::contains)
                .filter(item -> !known.containsKey(item))
                .toList();
    }

    private Stream<String> watched() {
        return rules.stream().map(Rule::item).distinct();
    }

    private List<String> counted() {
        return instrument.items().stream()
                .map(item -> item.linkId())
                .filter(item -> watched().anyMatch(item::equals))
                .filter(item -> entered.keySet().stream()
                        .anyMatch(
                                score -> formulas(score).anyMatch(f -> f.parts().contains(item))))
                .toList();
    }

    private List<Integer> possible(String item) {
        return options(item).stream()
                .map(Option::value)
                .filter(value -> entered.keySet().stream()
                        .allMatch(score -> reaches(score, (other, v) -> !other.equals(item) || v.equals(value))))
                .toList();
    }

    private boolean isHarmless(String item, int value) {
        return Rule.met(rules, item, List.of(value)).isEmpty();
    }

    private List<Rule> of(Set<String> items) {
        return rules.stream().filter(rule -> items.contains(rule.item())).toList();
    }

    private boolean mayBeBlank(String item) {
        return entered.keySet().stream()
                .flatMap(this::formulas)
                .filter(formula -> formula.parts().contains(item))
                .map(Formula::missing)
                .noneMatch(
                        missing -> missing.most() == 0 || missing.neverImpute().contains(item));
    }

    private List<Option> options(String item) {
        return instrument.item(item).orElseThrow().options();
    }

    /** Of the score, or of the scores that it is a sum of. */
    private Stream<Formula> formulas(String score) {
        var formula = instrument.score(score).formula();
        return formula.method() == Formula.Method.SUM_OF_SCORES
                ? formula.parts().stream().flatMap(this::formulas)
                : Stream.of(formula);
    }

    /** Whether the entered score lies between the least and the most that such answers give. */
    private boolean reaches(String score, BiPredicate<String, Integer> allowed) {
        var ends = ends(score, allowed);
        double value = Objects.requireNonNull(entered.get(score));
        return value >= ends[0] - TOLERANCE && value <= ends[1] + TOLERANCE;
    }

    private double[] ends(String score, BiPredicate<String, Integer> allowed) {
        var formula = instrument.score(score).formula();
        double low = 0;
        double high = 0;
        boolean items = formula.method() != Formula.Method.SUM_OF_SCORES;
        for (var part : formula.parts()) {
            var ends = items ? ends(part, formula, allowed) : ends(part, allowed);
            low += ends[0];
            high += ends[1];
        }
        return switch (formula.method()) {
            case SUM_OF_SCORES -> new double[] {low, high};
            case SUM -> scaled(formula, low, high);
            case MEAN ->
                scaled(
                        formula,
                        low / formula.parts().size(),
                        high / formula.parts().size());
            case ANY_POINTS -> scaled(formula, low > 0 ? 1 : 0, high > 0 ? 1 : 0);
            case ALL_AT_TOP -> new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        };
    }

    private double[] ends(String item, Formula formula, BiPredicate<String, Integer> allowed) {
        var all = options(item).stream().mapToDouble(Option::points).summaryStatistics();
        var some = options(item).stream()
                .filter(option -> allowed.test(item, option.value()))
                .mapToDouble(Option::points)
                .summaryStatistics();
        if (!formula.reversed().contains(item)) return new double[] {some.getMin(), some.getMax()};
        double turned = all.getMin() + all.getMax();
        return new double[] {turned - some.getMax(), turned - some.getMin()};
    }

    private static double[] scaled(Formula formula, double low, double high) {
        if (low > high || Double.isInfinite(low)) return new double[] {low, high};
        double one = formula.scaling().apply(low);
        double other = formula.scaling().apply(high);
        return new double[] {Math.min(one, other), Math.max(one, other)};
    }
}
