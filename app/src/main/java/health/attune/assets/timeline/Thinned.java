package health.attune.assets.timeline;

import health.attune.assets.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * As many readings as a picture can show apart: of each stretch of them the lowest and the highest, and always the
 * first and the last. Only pictures are thinned; the table keeps all.
 */
final class Thinned {
    private static final int MOST = 160;
    private static final Comparator<Reading> BY_POINTS = Comparator.comparingDouble(
            reading -> reading.score() == null ? Double.NaN : reading.score().points());

    private Thinned() {}

    static List<Reading> of(List<Reading> readings) {
        if (readings.size() <= MOST) return readings;
        var kept = new LinkedHashSet<Integer>();
        kept.add(0);
        int stretches = MOST / 2;
        for (int i = 0; i < stretches; i++) {
            int from = i * readings.size() / stretches;
            int until = (i + 1) * readings.size() / stretches;
            kept.addAll(extremes(readings, from, until));
        }
        kept.add(readings.size() - 1);
        return kept.stream().map(readings::get).toList();
    }

    private static List<Integer> extremes(List<Reading> readings, int from, int until) {
        int lowest = from;
        int highest = from;
        for (int i = from; i < until; i++) {
            if (BY_POINTS.compare(readings.get(i), readings.get(lowest)) < 0) lowest = i;
            if (BY_POINTS.compare(readings.get(i), readings.get(highest)) > 0) highest = i;
        }
        var both = new ArrayList<>(List.of(Math.min(lowest, highest)));
        if (lowest != highest) both.add(Math.max(lowest, highest));
        return both;
    }
}
