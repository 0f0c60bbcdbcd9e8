package health.attune.drill.verdict;

import health.attune.drill.machine.Pauses;
import java.time.Duration;
import java.time.Instant;

/**
 * How late an alert went on.
 *
 * @param stoodStill how much of that time the machine stood still, with the product and all else on it
 */
public record Lateness(Duration by, Duration stoodStill) {
    /** What the product promises, as long as there is a machine that it can run on. */
    public static final Duration PROMISE = Duration.ofSeconds(10);

    static Lateness of(Instant due, Instant wentOn, Pauses pauses) {
        return wentOn.isAfter(due)
                ? new Lateness(Duration.between(due, wentOn), pauses.between(due, wentOn))
                : new Lateness(Duration.ZERO, Duration.ZERO);
    }

    boolean isTooLate() {
        return by.minus(stoodStill).compareTo(PROMISE) > 0;
    }

    /** Later than promised, and not for a reason of the product's. */
    boolean isExcused() {
        return by.compareTo(PROMISE) > 0 && !isTooLate();
    }
}
