package health.attune.origins;

import java.time.Instant;
import java.util.UUID;

/**
 * That there are such entries about somebody, who is not named.
 *
 * @param entryId the oldest of them
 * @param isOpen whether the reader is finding out about them
 */
public record Waiting(UUID entryId, int entries, Instant oldest, boolean isOpen) {}
