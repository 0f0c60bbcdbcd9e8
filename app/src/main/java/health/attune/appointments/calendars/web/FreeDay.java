package health.attune.appointments.calendars.web;

import java.util.List;

/** A day on which there are times that are free. */
public record FreeDay(String name, List<Time> times) {

    /**
     * A time that is free.
     *
     * @param href where it is booked
     */
    public record Time(String said, String href) {}
}
