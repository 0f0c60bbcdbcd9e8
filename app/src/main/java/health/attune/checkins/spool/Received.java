package health.attune.checkins.spool;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An answer that was received and is not filed yet.
 *
 * @param id under which it is filed once
 * @param values what was chosen; none where the question was skipped
 */
public record Received(UUID id, Ticket ticket, List<Integer> values, String language, Instant at) {
    public Received {
        Objects.requireNonNull(id);
        Objects.requireNonNull(ticket);
        Objects.requireNonNull(at);
        values = List.copyOf(values);
    }

    boolean isSkipped() {
        return values.isEmpty();
    }
}
