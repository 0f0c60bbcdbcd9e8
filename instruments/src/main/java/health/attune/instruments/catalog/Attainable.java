package health.attune.instruments.catalog;

import health.attune.instruments.Formula;
import health.attune.instruments.ScoreRule;
import health.attune.instruments.forms.Form;
import health.attune.instruments.forms.Item;
import health.attune.instruments.forms.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a formula can yield at all: its lowest and highest score and the step between two scores. */
final class Attainable {

    private Attainable() {}

    /** Smallest difference between two scores of completely answered forms. */
    static double step(Formula formula, Form form) {
        var scale = Math.abs(formula.scaling().multiplier());
        return switch (formula.method()) {
            case SUM -> divisor(formula, form) * scale;
            case MEAN ->
                divisor(formula, form) * scale / Math.max(1, formula.parts().size());
            case ANY_POINTS, ALL_AT_TOP, SUM_OF_SCORES -> scale;
        };
    }

    /** Lowest and highest score; empty where a part is unknown. */
    static Optional<double[]> range(Formula formula, Form form, Map<String, ScoreRule> scores) {
        return switch (formula.method()) {
            case ANY_POINTS, ALL_AT_TOP -> Optional.of(scaled(formula, 0, 1));
            case SUM_OF_SCORES -> ofScores(formula, scores);
            case SUM, MEAN -> ofItems(formula, form);
        };
    }

    private static Optional<double[]> ofItems(Formula formula, Form form) {
        var items = items(formula, form).toList();
        if (items.size() != formula.parts().size() || items.isEmpty()) return Optional.empty();
        double share = formula.method() == Formula.Method.MEAN ? items.size() : 1;
        double low = items.stream().mapToInt(i -> ends(i)[0]).sum() / share;
        double high = items.stream().mapToInt(i -> ends(i)[1]).sum() / share;
        return Optional.of(scaled(formula, low, high));
    }

    private static double[] scaled(Formula formula, double low, double high) {
        double one = formula.scaling().apply(low);
        double other = formula.scaling().apply(high);
        return new double[] {Math.min(one, other), Math.max(one, other)};
    }

    private static Optional<double[]> ofScores(Formula formula, Map<String, ScoreRule> scores) {
        if (!scores.keySet().containsAll(formula.parts())) return Optional.empty();
        double low = 0;
        double high = 0;
        for (var part : formula.parts()) {
            var range = scores.get(part);
            if (range == null) continue;
            low += range.range().low();
            high += range.range().high();
        }
        return Optional.of(new double[] {low, high});
    }

    private static int divisor(Formula formula, Form form) {
        int divisor = items(formula, form)
                .flatMap(item -> differences(item.options()))
                .reduce(0, Attainable::greatestCommon);
        return Math.max(1, divisor);
    }

    private static Stream<Integer> differences(List<Option> options) {
        return options.stream()
                .map(o -> Math.abs(o.points() - options.getFirst().points()));
    }

    private static int greatestCommon(int a, int b) {
        return b == 0 ? a : greatestCommon(b, a % b);
    }

    private static int[] ends(Item item) {
        var points = item.options().stream().mapToInt(Option::points).summaryStatistics();
        return new int[] {points.getMin(), points.getMax()};
    }

    private static Stream<Item> items(Formula formula, Form form) {
        return formula.parts().stream().flatMap(id -> form.item(id).stream());
    }
}
