package health.attune.fuzz.engine;

import java.time.Duration;
import java.util.function.Predicate;

/** Takes away from an input whatever is not needed for it to fail. */
final class Minimizer {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Minimizer() {}

    static byte[] smallest(byte[] input, Predicate<byte[]> fails) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        var smallest = input;
        for (int cut = Math.max(1, input.length / 2); cut > 0; cut /= 2)
            for (int at = 0; at + cut <= smallest.length && System.nanoTime() < until; ) {
                var shorter = without(smallest, at, cut);
                if (fails.test(shorter)) smallest = shorter;
                else at += cut;
            }
        return smallest;
    }

    private static byte[] without(byte[] bytes, int at, int count) {
        var shorter = new byte[bytes.length - count];
        System.arraycopy(bytes, 0, shorter, 0, at);
        System.arraycopy(bytes, at + count, shorter, at, shorter.length - at);
        return shorter;
    }
}
