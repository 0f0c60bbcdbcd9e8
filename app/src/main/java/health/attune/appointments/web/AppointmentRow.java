package health.attune.appointments.web;

import org.jspecify.annotations.Nullable;

/**
 * An appointment in the list of a person.
 *
 * @param wish that the person asks for another time, in their words
 * @param told what else there is to know: that care ended, or why it was called off; null for nothing
 * @param way where it is read and changed
 * @param contact where what came of it is entered; null where it can't be yet, or not by this reader
 */
public record AppointmentRow(
        String when,
        String what,
        String with,
        String status,
        @Nullable String wish,
        @Nullable String told,
        String way,
        @Nullable String contact) {}
