package health.attune.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert about to be raised.
 *
 * @param dueAt null for one found in imported history
 */
record NewAlert(
        UUID id,
        Concern concern,
        @Nullable UUID ownerId,
        @Nullable UUID siteId,
        Instant raisedAt,
        @Nullable Instant dueAt) {}
