package health.attune.alerts.handling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a clinician closed an alert.
 *
 * @param disposition what came of it, one of the terms; null for one from imported history, which is only reviewed
 */
public record Closing(String byName, Instant at, @Nullable String disposition, String words) {

    /**
     * How it is to be closed.
     *
     * @param noPlanBecause why no safety plan is needed; null where there is one
     */
    public record Decision(
            String disposition, String words, @Nullable String noPlanBecause) {}
}
