package health.attune.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code with which somebody sets up their account, once; it is shown when it is made and never again.
 *
 * @param code in groups of four, as it is read out or typed
 * @param opensAt when it begins to work; null where that needs somebody else to confirm it
 */
public record SetUpCode(
        UUID accountId, String code, @Nullable Instant opensAt, Instant expiresAt) {

    /** Whether it works as soon as it is handed over. */
    public boolean worksAt(Instant now) {
        return opensAt != null && !opensAt.isAfter(now);
    }
}
