package health.attune.boards;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned contact was not made on that day, and goes on to the next one.
 *
 * @param owedSince the moment from which a contact counts as the one that was planned; the same for all rolls of one
 *     planned contact
 * @param reason one of {@link #REASONS}
 * @param words what else there is to say; always there for {@link #OTHER}
 * @param by how whoever wrote it is called
 */
public record Roll(
        UUID id,
        UUID episodeId,
        LocalDate day,
        Instant owedSince,
        String reason,
        @Nullable String words,
        String by,
        Labels labels) {
    public static final String OTHER = "other";
    public static final List<String> REASONS = List.of("not-reached", "canceled-by-person", "worker-away", OTHER);
    public static final int LONGEST = 200;

    public LocalDate next() {
        return day.plusDays(1);
    }

    @Override
    public String toString() {
        return "roll " + id;
    }
}
