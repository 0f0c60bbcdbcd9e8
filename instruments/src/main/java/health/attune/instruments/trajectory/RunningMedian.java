package health.attune.instruments.trajectory;

import health.attune.instruments.Score;
import java.util.List;
import java.util.OptionalDouble;

/** How far the last of a person's scores lies below the median of the earlier ones. */
final class RunningMedian {

    private RunningMedian() {}

    /** Points below the median in the score's bad direction; empty where there is no earlier or no last score. */
    static OptionalDouble fallOfLast(List<Score> scores) {
        var known = scores.stream().flatMap(s -> s.value().stream()).toList();
        if (known.size() < 2 || scores.getLast().value().isEmpty()) return OptionalDouble.empty();
        var last = known.getLast();
        double median = median(known.subList(0, known.size() - 1).stream()
                .mapToDouble(Score.Value::points)
                .sorted()
                .toArray());
        return OptionalDouble.of(-last.rule().direction().improvement(median, last.points()));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
