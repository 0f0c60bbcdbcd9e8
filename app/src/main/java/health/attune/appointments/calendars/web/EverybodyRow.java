package health.attune.appointments.calendars.web;

/** An appointment in the day of everybody. */
public record EverybodyRow(String hours, String person, String what, String with, String status, String href) {}
