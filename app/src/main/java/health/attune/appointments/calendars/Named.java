package health.attune.appointments.calendars;

import health.attune.appointments.Appointment;

/** An appointment with the name of the person, for a reader who may know it. */
public record Named(Appointment appointment, String name) {}
