package health.attune.appointments.calendars;

import java.time.Instant;
import java.util.UUID;

/**
 * Why a time may not do: somebody is to be elsewhere. It is said, and nobody is kept from it.
 *
 * @param whose the account of a member of staff, or the person
 * @param at when the appointment would begin
 */
public record Clash(Kind kind, UUID whose, Instant at) {

    public enum Kind {
        /** A member of staff is taken, by an appointment or a hand-off. */
        TAKEN,
        /** A member of staff is absent. */
        AWAY,
        /** The person has another appointment. */
        OWN
    }
}
