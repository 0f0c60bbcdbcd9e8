package health.attune.notices.sending;

import health.attune.notices.Notice.Urgency;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: twice as long each time, up to a limit, and never in step with others. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(4);
    private static final int DOUBLINGS = 10;

    private Backoff() {}

    /** Between half of the step and the whole of it. */
    static Duration after(int attempts, Urgency urgency, RandomGenerator random) {
        var step = FIRST.multipliedBy(1L << Math.clamp(attempts - 1, 0, DOUBLINGS));
        var most = longest(urgency);
        long millis = (step.compareTo(most) < 0 ? step : most).toMillis();
        return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
    }

    /** So much later than the end of a disturbance is a notice on its way again. */
    private static Duration longest(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> Duration.ofMinutes(1);
            case SAME_DAY -> Duration.ofMinutes(5);
            case ROUTINE -> Duration.ofMinutes(30);
        };
    }
}
