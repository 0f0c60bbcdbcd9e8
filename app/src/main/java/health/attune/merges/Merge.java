package health.attune.merges;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records that became one.
 *
 * @param personId whose record stays
 * @param otherId whose record everything was moved from
 * @param split null while they are one
 */
public record Merge(
        UUID id,
        UUID personId,
        UUID otherId,
        Done merged,
        @Nullable Done split) {

    /** Who did it, by name, when and why. */
    public record Done(String by, Instant at, String reason) {}

    /** That the record of one person goes into that of another. */
    public record Order(UUID personId, UUID otherId, String reason) {}

    public boolean isOpen() {
        return split == null;
    }
}
