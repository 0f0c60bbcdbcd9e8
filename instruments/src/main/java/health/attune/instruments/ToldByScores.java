package health.attune.instruments;

import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What scores that were entered without answers tell of the answers that must reach a human.
 *
 * @param instrument whose scores they are
 * @param entered    at most one of each score
 */
public record ToldByScores(Instrument instrument, List<Score.Value> entered) {

    // Points are compared after floating-point sums; no scale has steps this small.
    private static final double HARDLY = 1e-6;

    public ToldByScores {
        entered = List.copyOf(entered);
    }

    /** What is told of one safety question, or by one score of several together. */
    public sealed interface Told {

        /** Only this answer gives the scores. */
        record Answer(String linkId, int value) implements Told {}

        /**
         * No harmless answer gives the scores, and more than one other does.
         *
         * @param place   link id of the question; id of the score where it is one of several questions
         * @param urgency the strictest that it may be
         */
        record Positive(String place, SafetyRule.Urgency urgency) implements Told {}

        /** No answer gives these scores together. */
        record Contradiction(String linkId) implements Told {}

        /** It may have been asked, and whether its answer is harmless is not known. */
        record Untold(String linkId) implements Told {}
    }

    /** All that is told, question by question; nothing of a question that was not asked. */
    public List<Told> all() {
        var told = new LinkedHashMap<String, Told>();
        instrument.items().stream()
                .map(Item::linkId)
                .filter(instrument::isSafetyItem)
                .filter(item -> entered.stream().anyMatch(score -> counts(score.rule(), item)))
                .forEach(item -> ofOne(item, told));
        if (told.values().stream().allMatch(this::isHarmless)) ofSeveral(told);
        if (!hasScore(told)) ofBlank(told);
        return List.copyOf(told.values());
    }

    private void ofOne(String item, Map<String, Told> told) {
        var values = instrument.item(item).orElseThrow().options().stream()
                .map(Option::value)
                .filter(value -> givesAll((other, answer) -> !other.equals(item) || answer.equals(value)))
                .toList();
        if (values.isEmpty()) told.put(item, new Told.Contradiction(item));
        else if (values.size() == 1 && !mayBeBlank(item)) told.put(item, new Told.Answer(item, values.getFirst()));
        else if (values.stream().noneMatch(value -> isHarmless(item, value)))
            told.put(item, new Told.Positive(item, strictest(Set.of(item))));
    }

    private void ofSeveral(Map<String, Told> told) {
        for (var score : entered)
            if (!span(score.rule(), this::isHarmless).holds(score.points())) {
                var unknown = new HashSet<String>();
                for (var item : instrument.items()) if (!told.containsKey(item.linkId())) unknown.add(item.linkId());
                var id = score.rule().id();
                told.put(id, new Told.Positive(id, strictest(unknown)));
                return;
            }
    }

    private void ofBlank(Map<String, Told> told) {
        var answers = instrument.answers();
        for (var one : List.copyOf(told.values()))
            if (one instanceof Told.Answer known) answers = answers.with(known.linkId(), known.value());
        for (var item : instrument.blankSafetyItems(answers))
            told.putIfAbsent(item.linkId(), new Told.Untold(item.linkId()));
    }

    private boolean hasScore(Map<String, Told> told) {
        return told.keySet().stream().anyMatch(place -> instrument.item(place).isEmpty());
    }

    private boolean isHarmless(Told told) {
        return told instanceof Told.Answer known && isHarmless(known.linkId(), known.value());
    }

    private boolean isHarmless(String item, int value) {
        return instrument.safetyFindings(item, List.of(value)).isEmpty();
    }

    private SafetyRule.Urgency strictest(Set<String> items) {
        return instrument.safetyRules().stream()
                .filter(rule -> items.contains(rule.answer().linkId()))
                .map(SafetyRule::urgency)
                .max(Enum::compareTo)
                .orElse(SafetyRule.Urgency.SAME_DAY);
    }

    /** Whether the score is there although that question was left blank. */
    private boolean mayBeBlank(String item) {
        return entered.stream()
                .map(Score.Value::rule)
                .filter(rule -> counts(rule, item))
                .flatMap(rule -> overItems(rule).stream())
                .filter(rule -> rule.formula().parts().contains(item))
                .map(rule -> rule.formula().missing())
                .allMatch(
                        missing -> missing.most() > 0 && !missing.neverImpute().contains(item));
    }

    private boolean counts(ScoreRule rule, String item) {
        return overItems(rule).stream().anyMatch(one -> one.formula().parts().contains(item));
    }

    private List<ScoreRule> overItems(ScoreRule rule) {
        if (rule.formula().method() != Formula.Method.SUM_OF_SCORES) return List.of(rule);
        var found = new ArrayList<ScoreRule>();
        for (var part : rule.formula().parts()) found.addAll(overItems(instrument.score(part)));
        return found;
    }

    private boolean givesAll(BiPredicate<String, Integer> allowed) {
        return entered.stream().allMatch(score -> span(score.rule(), allowed).holds(score.points()));
    }

    /** Between which points the score lies where only these answers are given. */
    private Span span(ScoreRule rule, BiPredicate<String, Integer> allowed) {
        var formula = rule.formula();
        if (formula.method() == Formula.Method.SUM_OF_SCORES)
            return Span.sum(formula.parts().stream()
                    .map(part -> span(instrument.score(part), allowed))
                    .toList());
        return combined(
                        formula,
                        formula.parts().stream()
                                .map(part -> span(part, formula, allowed))
                                .toList())
                .scaled(formula.scaling());
    }

    private Span combined(Formula formula, List<Span> parts) {
        return switch (formula.method()) {
            case SUM -> Span.sum(parts);
            case MEAN -> Span.sum(parts).over(parts.size());
            case ANY_POINTS -> Span.sum(parts).positive();
            case ALL_AT_TOP, SUM_OF_SCORES -> Span.UNKNOWN;
        };
    }

    private Span span(String linkId, Formula formula, BiPredicate<String, Integer> allowed) {
        var options = instrument.item(linkId).orElseThrow().options();
        var ends = Span.of(options.stream().map(Option::points).toList());
        var points = Span.of(options.stream()
                .filter(option -> allowed.test(linkId, option.value()))
                .map(Option::points)
                .toList());
        return formula.reversed().contains(linkId) ? points.within(ends) : points;
    }

    private record Span(double low, double high) {
        static final Span UNKNOWN = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        static Span of(List<Integer> points) {
            return new Span(
                    points.stream().mapToDouble(Integer::doubleValue).min().orElse(Double.POSITIVE_INFINITY),
                    points.stream().mapToDouble(Integer::doubleValue).max().orElse(Double.NEGATIVE_INFINITY));
        }

        static Span sum(List<Span> parts) {
            return new Span(
                    parts.stream().mapToDouble(Span::low).sum(),
                    parts.stream().mapToDouble(Span::high).sum());
        }

        Span over(int parts) {
            return new Span(low / parts, high / parts);
        }

        Span positive() {
            return new Span(low > 0 ? 1 : 0, high > 0 ? 1 : 0);
        }

        Span within(Span ends) {
            return new Span(ends.low + ends.high - high, ends.low + ends.high - low);
        }

        Span scaled(Formula.Scaling scaling) {
            if (low > high || Double.isInfinite(low)) return this;
            double one = scaling.apply(low);
            double other = scaling.apply(high);
            return new Span(Math.min(one, other), Math.max(one, other));
        }

        boolean holds(double points) {
            return points >= low - HARDLY && points <= high + HARDLY;
        }
    }
}
