package health.attune.alerts.suspensions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer that raised no alert because its rule was suspended.
 *
 * @param answer what was answered; null where the question was left out
 */
public record HeldBack(
        UUID personId,
        String personName,
        UUID responseId,
        @Nullable Integer answer,
        Instant heldAt) {}
