package health.attune.alerts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Interviews about the risk of suicide that were held because of an alert; told by the module that asks questions. */
@FunctionalInterface
public interface Screenings {

    /** Those that were finished, the newest first. */
    List<Screening> of(UUID alertId);

    /**
     * One interview.
     *
     * @param responseId what was answered, as first given
     * @param reached what the instrument says of it, by the ids of outcomes and bands
     */
    record Screening(
            UUID responseId, String instrumentId, String instrumentVersion, Instant at, List<String> reached) {}
}
