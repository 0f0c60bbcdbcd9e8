package health.attune.instruments;

import health.attune.instruments.forms.Form;
import health.attune.instruments.forms.Option;
import java.util.Arrays;

/** One item within one score: the points of each of its options, already reversed where the score says so. */
final class CompiledItem {

    final int place;
    final boolean neverImputed;
    final int lowest;
    final int highest;
    private final boolean repeats;
    private final int[] points;

    CompiledItem(Form form, String linkId, Formula formula) {
        var item = form.items().get(form.place(linkId));
        this.place = form.place(linkId);
        this.repeats = item.repeats();
        this.neverImputed = formula.missing().neverImpute().contains(linkId);
        this.points = item.options().stream().mapToInt(Option::points).toArray();
        this.lowest = Arrays.stream(points).min().orElseThrow();
        this.highest = Arrays.stream(points).max().orElseThrow();
        if (formula.reversed().contains(linkId))
            for (int i = 0; i < points.length; i++) points[i] = lowest + highest - points[i];
    }

    int points(int cell) {
        return repeats ? highestChosen(cell) : points[cell];
    }

    private int highestChosen(int cell) {
        int best = Integer.MIN_VALUE;
        for (int i = 0; i < points.length; i++) if ((cell & 1 << i) != 0) best = Math.max(best, points[i]);
        return best;
    }
}
