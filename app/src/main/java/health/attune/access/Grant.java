package health.attune.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role with the place and the dates it is given for.
 *
 * @param siteId where; null for the whole organization
 * @param programId the one program at that site; null for all of it
 * @param from counts from this moment on
 * @param until counts no longer from this moment on; null while open
 */
public record Grant(
        Role role,
        @Nullable UUID siteId,
        @Nullable UUID programId,
        Instant from,
        @Nullable Instant until) {}
