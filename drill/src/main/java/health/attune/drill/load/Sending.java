package health.attune.drill.load;

import java.time.Duration;

/**
 * How the sender itself did.
 *
 * @param late how much later than meant 99 of 100 were sent at most
 * @param latest how much later all were
 */
record Sending(Duration late, Duration latest) {
    private static final int PART = 20;

    /**
     * Whether as many were sent in the overload as are told of it, but for a twentieth: where they were not, the
     * service had less to bear.
     */
    boolean keptUp(Plan plan) {
        return late.multipliedBy(PART).compareTo(Duration.ofSeconds(plan.overloadSeconds())) <= 0;
    }
}
