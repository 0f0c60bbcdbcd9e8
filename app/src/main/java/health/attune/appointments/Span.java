package health.attune.appointments;

import java.time.Duration;
import java.time.Instant;

/** From one moment to another. */
public record Span(Instant from, Instant until) {

    public static Span of(Instant from, int minutes) {
        return new Span(from, from.plus(Duration.ofMinutes(minutes)));
    }

    /** Whether both hold at some moment; one that begins as the other ends does not. */
    public boolean meets(Span other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean holds(Span other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }
}
