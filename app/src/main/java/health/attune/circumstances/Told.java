package health.attune.circumstances;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.UUID;

/**
 * Something in a person's life, and who wrote it down.
 *
 * @param by the account of the person or of a member of staff
 */
public record Told(Circumstance what, UUID by, Instant at, Labels labels) {

    /**
     * What no longer counts.
     *
     * @param replaced whether it is told anew since
     * @param undoable false where what is told instead no longer counts either
     */
    public record Before(Told told, boolean replaced, Instant at, UUID by, boolean undoable) {}
}
