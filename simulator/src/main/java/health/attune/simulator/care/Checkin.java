package health.attune.simulator.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One occasion on which a person was asked.
 *
 * @param completedAt empty where it lies there unfinished
 * @param language in which the questions were shown, where there is an official wording in it
 */
public record Checkin(
        Mode mode, String language, Instant openedAt, Optional<Instant> completedAt, List<Filled> filled) {

    public Checkin {
        filled = List.copyOf(filled);
    }
}
