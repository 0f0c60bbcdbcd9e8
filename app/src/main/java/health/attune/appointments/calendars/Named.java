package health.attune.appointments.calendars;

import health.attune.appointments.Appointment;
import health.attune.people.PersonName;

/** An appointment with how the person is called, for a reader who may know it. */
public record Named(Appointment appointment, PersonName person) {}
