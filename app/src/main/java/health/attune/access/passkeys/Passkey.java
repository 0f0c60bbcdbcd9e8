package health.attune.access.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner knows it.
 *
 * @param backedUp whether it is kept outside of the device too
 * @param usedAt null until it was
 */
public record Passkey(
        UUID id,
        String name,
        boolean backedUp,
        Instant madeAt,
        @Nullable Instant usedAt) {}
