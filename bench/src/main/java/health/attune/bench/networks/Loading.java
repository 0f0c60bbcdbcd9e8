package health.attune.bench.networks;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** Says every half minute how far a load has come. */
public final class Loading {
    private final PrintStream out;
    private final Instant began = Instant.now();
    private long said;

    public Loading(PrintStream out) {
        this.out = out;
    }

    public void reached(long people, long of) {
        long seconds = Duration.between(began, Instant.now()).toSeconds();
        if (people < of && seconds < said + 30) return;
        said = seconds;
        out.printf("Loading: %,d of %,d people, %d seconds%n", people, of, seconds);
    }
}
