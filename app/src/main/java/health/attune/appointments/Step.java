package health.attune.appointments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appointment was from a moment on.
 *
 * @param startsAt when it was to begin
 * @param by null where it followed from something else, such as a contact that was withdrawn
 */
public record Step(
        Status status,
        Instant startsAt,
        @Nullable String reason,
        Instant at,
        @Nullable UUID by) {}
