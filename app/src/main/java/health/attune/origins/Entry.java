package health.attune.origins;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something written about a person that carries a label only because it is not known where it comes from.
 *
 * @param kind answers, circumstance, contact or goal
 * @param author the account that wrote it; null where that was no account
 * @param programs those that it may come from
 */
public record Entry(
        UUID id, String kind, UUID personId, @Nullable UUID author, Instant writtenAt, List<UUID> programs) {}
