package health.attune.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A code with which somebody sets up their account, once; it is shown when it is made and never again.
 *
 * @param code in groups of four, as it is read out or typed
 */
public record SetUpCode(UUID accountId, String code, Instant expiresAt) {}
