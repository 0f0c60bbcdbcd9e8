package health.attune.simulator.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Things that come up with given weights. */
public final class Weights<T> {
    private final List<T> things = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();
    private double total;

    private Weights() {}

    /** @param weights above 0; they need not add up to 1 */
    public static <T> Weights<T> of(Map<T, Double> weights) {
        var made = new Weights<T>();
        weights.entrySet().stream()
                .sorted((a, b) -> a.getKey().toString().compareTo(b.getKey().toString()))
                .forEach(entry -> made.add(entry.getKey(), entry.getValue()));
        return made;
    }

    private void add(T thing, double weight) {
        total += weight;
        things.add(thing);
        upTo.add(total);
    }

    public T pick(Chance chance) {
        double at = chance.unit() * total;
        int i = 0;
        while (i < things.size() - 1 && upTo.get(i) <= at) i++;
        return things.get(i);
    }
}
