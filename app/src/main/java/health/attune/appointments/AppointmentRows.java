package health.attune.appointments;

import health.attune.access.labels.Labels;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** Reads appointments from the rows of a query that calls their table {@code a}. */
public final class AppointmentRows {
    public static final String COLUMNS = "a.*, array(select w.account_id from appointments.worker w"
            + " where w.appointment_id = a.id order by w.position) as workers";
    public static final String OPEN = "a.status in ('proposed', 'booked', 'arrived')";

    private AppointmentRows() {}

    public static Appointment appointment(ResultSet row, int number) throws SQLException {
        var plan = new Plan(
                instant(row, "starts_at"),
                row.getInt("minutes"),
                row.getString("mode"),
                row.getString("purpose"),
                new Plan.Where(row.getString("place"), row.getString("video_link")),
                Arrays.asList((UUID[]) row.getArray("workers").getArray()));
        var state = new Appointment.State(
                Status.ofWord(row.getString("status")),
                row.getString("reason"),
                row.getString("wish"),
                row.getObject("series_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getInt("version"));
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("program_id", UUID.class),
                plan,
                state,
                Labels.of(row.getArray("labels")));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
