package health.attune.appointments.calendars;

import health.attune.appointments.Span;
import java.time.Instant;
import java.util.UUID;

/**
 * A time at which somebody has an appointment, and nothing of it.
 *
 * @param whose the account of a member of staff, or the person
 */
public record Taken(UUID whose, UUID appointmentId, Span span) {

    static Taken of(UUID whose, UUID appointmentId, Instant at, int minutes) {
        return new Taken(whose, appointmentId, Span.of(at, minutes));
    }
}
