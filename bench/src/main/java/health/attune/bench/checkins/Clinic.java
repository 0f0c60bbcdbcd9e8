package health.attune.bench.checkins;

import health.attune.database.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A clinic made for the measurement: people in care who are asked the PHQ-9 every two weeks. */
final class Clinic {
    static final String PASSWORD = "a lantern in the harbor";
    private static final String DUE_SINCE = "current_date - 60";
    private final Connection connection;
    private final UUID site = Ids.next();
    private final UUID program = Ids.next();

    private Clinic(Connection connection) {
        this.connection = connection;
    }

    /** Somebody who answers, with the login of their account. */
    record Someone(UUID id, String login) {}

    static Clinic on(Connection connection) throws SQLException {
        var clinic = new Clinic(connection);
        var organization = Ids.next();
        clinic.run(
                "insert into programs.organization (id, name) values (?, 'Bench ' || ?)", organization, organization);
        clinic.run(
                "insert into programs.site (id, organization_id, name, integration_model, time_zone)"
                        + " values (?, ?, 'Harbor Clinic', 'in-house', 'America/New_York')",
                clinic.site,
                organization);
        clinic.run(
                "insert into programs.program (id, site_id, name, neutral_name) values (?, ?, 'Care', 'Visits')",
                clinic.program,
                clinic.site);
        return clinic;
    }

    List<Someone> people(int count, String password) throws SQLException {
        var people = new ArrayList<Someone>();
        for (int i = 0; i < count; i++) people.add(person(password));
        return people;
    }

    private Someone person(String password) throws SQLException {
        var person = Ids.next();
        var login = person + "@attune.bench";
        run(
                "insert into people.person (id, given_name, family_name, name_key, born_on)"
                        + " values (?, 'Robin', 'Bench', 'robin bench', '1990-05-17')",
                person);
        run(
                "insert into access.account (id, kind, login, name, person_id, password)"
                        + " values (?, 'person', ?, 'Robin', ?, ?)",
                Ids.next(),
                login,
                person,
                password);
        inCare(person);
        return new Someone(person, login);
    }

    private void inCare(UUID person) throws SQLException {
        var relationship = Ids.next();
        var episode = Ids.next();
        run(
                "insert into access.relationship (id, person_id, relation, program_id, site_id, starts_at)"
                        + " values (?, ?, 'served', ?, ?, now())",
                relationship,
                person,
                program,
                site);
        run(
                "insert into programs.episode (id, person_id, program_id, relationship_id, status, started_on)"
                        + " values (?, ?, ?, ?, 'active', " + DUE_SINCE + ")",
                episode,
                person,
                program,
                relationship);
        run(
                "insert into checkins.schedule (id, episode_id, person_id, instrument_id, every_days, answered_by,"
                        + " starts_on, next_due_on) values (?, ?, ?, 'phq-9', 14, 'person', " + DUE_SINCE + ", "
                        + DUE_SINCE + ")",
                Ids.next(),
                episode,
                person);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
        }
    }
}
