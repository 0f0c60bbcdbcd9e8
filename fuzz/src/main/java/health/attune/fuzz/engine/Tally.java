package health.attune.fuzz.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** What became of the inputs of one parser. */
public final class Tally {
    private static final int MOST_SHAPES = 5_000;

    private final LongAdder inputs = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder processor = new LongAdder();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);
    private final LongAccumulator largest = new LongAccumulator(Math::max, 0);
    private final Set<String> shapes = ConcurrentHashMap.newKeySet();

    void add(Trial trial) {
        inputs.increment();
        processor.add(trial.processor());
        slowest.accumulate(trial.nanos());
        largest.accumulate(trial.allocated());
        if (trial.refusal().isEmpty()) return;
        refused.increment();
        for (var sentence : trial.refusal()) if (shapes.size() < MOST_SHAPES) shapes.add(Sentences.shape(sentence));
    }

    public long inputs() {
        return inputs.sum();
    }

    public long refused() {
        return refused.sum();
    }

    /** How many different sentences it refused with, whatever they name. */
    public int sentences() {
        return shapes.size();
    }

    /** Microseconds of a processor for one input. */
    public double meanMicros() {
        return inputs() == 0 ? 0 : processor.sum() / 1e3 / inputs();
    }

    public double slowestMillis() {
        return slowest.get() / 1e6;
    }

    public double mostMegabytes() {
        return largest.get() / 1_048_576.0;
    }
}
