package health.attune.drill.machine;

import java.time.Duration;
import java.time.Instant;

/** A while in which nothing on this machine went on. */
public record Pause(Instant begin, Instant end) {

    public Pause {
        if (end.isBefore(begin)) throw new IllegalArgumentException("A pause can't end before it begins.");
    }

    Duration length() {
        return Duration.between(begin, end);
    }
}
