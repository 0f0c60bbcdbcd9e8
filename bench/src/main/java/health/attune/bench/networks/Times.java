package health.attune.bench.networks;

import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/**
 * How long the same thing took each time.
 *
 * @param nanos from the shortest to the longest
 * @param bytes of one answer
 */
public record Times(String what, long[] nanos, long bytes) {

    /** So many times, after as many that warm up; each call tells the bytes of its answer. */
    public static Times of(String what, int times, LongSupplier call) {
        long bytes = 0;
        for (int i = 0; i < times; i++) bytes = call.getAsLong();
        var nanos = LongStream.range(0, times).map(i -> nanos(call)).sorted().toArray();
        return new Times(what, nanos, bytes);
    }

    private static long nanos(LongSupplier call) {
        long before = System.nanoTime();
        if (call.getAsLong() <= 0) throw new IllegalStateException("Nothing was answered.");
        return System.nanoTime() - before;
    }

    /** So many of a hundred took no longer. */
    double millis(int percent) {
        int rank = (int) Math.ceil(nanos.length * percent / 100.0);
        return nanos[Math.max(0, rank - 1)] / 1e6;
    }
}
