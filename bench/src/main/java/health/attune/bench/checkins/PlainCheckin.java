package health.attune.bench.checkins;

import health.attune.bench.checkins.Clinic.Someone;
import health.attune.database.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * The rows of a check-in as they are in the end, written past the service in the same number of commits: nothing is
 * asked, decided, scored or rendered.
 */
final class PlainCheckin implements Checkin {
    private final Connection connection;
    private final List<Someone> people;
    private final PlainRows rows;
    private int next;

    PlainCheckin(Connection connection, List<Someone> people) throws SQLException {
        this.connection = connection;
        this.people = people;
        connection.setAutoCommit(false);
        rows = new PlainRows(connection);
    }

    @Override
    public void answer(Laps laps) throws SQLException {
        var person = people.get(next++ % people.size()).id();
        var checkin = Ids.next();
        var response = Ids.next();
        rows.open(person, checkin, response);
        looked(person, "write");
        looked(person, "write");
        looked(person, "write");
        for (int number = 1; number <= ServedCheckin.QUESTIONS; number++) {
            long chosen = System.nanoTime();
            rows.answer(response, "phq9-" + number, number == 9 ? 0 : number % 4);
            looked(person, "write");
            laps.answer(System.nanoTime() - chosen);
            looked(person, "write");
            looked(person, "write");
        }
        rows.finish(person, checkin, response);
        looked(person, "write");
        looked(person, "read");
    }

    /** Each look and each change leaves a line in the audit, and is a commit. */
    private void looked(UUID person, String verb) throws SQLException {
        rows.audit(person, verb);
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
