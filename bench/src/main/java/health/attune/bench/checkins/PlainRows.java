package health.attune.bench.checkins;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The statements that write what a check-in leaves behind, prepared once. */
final class PlainRows {
    private static final String MEASURES = """
            [{"measure":{"instrumentId":"phq-9","scoreId":"total"},"domain":"depression","points":12}]""";
    private final PreparedStatement checkin;
    private final PreparedStatement response;
    private final PreparedStatement item;
    private final PreparedStatement audit;
    private final PreparedStatement score;
    private final PreparedStatement finished;
    private final PreparedStatement completed;
    private final PreparedStatement due;
    private final PreparedStatement standing;

    PlainRows(Connection connection) throws SQLException {
        checkin = connection.prepareStatement("insert into checkins.checkin (id, person_id, answered_by, mode,"
                + " language) values (?, ?, 'person', 'signed-in', 'en')");
        response = connection.prepareStatement("insert into checkins.response (id, checkin_id, person_id,"
                + " instrument_id, instrument_version, language) values (?, ?, ?, 'phq-9', '1', 'en')");
        item = connection.prepareStatement("update checkins.response set answers = jsonb_set(answers, array[?],"
                + " to_jsonb(?::int)), answered_at = now() where id = ?");
        audit = connection.prepareStatement("insert into audit.entry (actor_id, actor_kind, verb, data_class,"
                + " person_id, subject, relation, allowed) values (?, 'person', ?, 'C', ?, 'check-in', 'self', true)");
        score = connection.prepareStatement("insert into checkins.score (response_id, score_id, person_id,"
                + " instrument_id, answered_by, answered_at, value, low, high, rules_version)"
                + " values (?, ?, ?, 'phq-9', 'person', now(), 12, 12, 12, 'phq-9 1, plain')");
        finished = connection.prepareStatement("update checkins.response set completed_at = now() where id = ?");
        completed = connection.prepareStatement(
                "update checkins.checkin set completed_at = now(), version = version + 1 where id = ?");
        due = connection.prepareStatement(
                "update checkins.schedule set next_due_on = current_date + 14 where person_id = ?");
        standing = connection.prepareStatement("insert into assets.standing (person_id, domain, change, reason,"
                + " instrument_id, score_id, contributors, signals, answered, last_at, measures)"
                + " values (?, ?, 'no-reliable-change', 'smaller', 'phq-9', 'total', '{phq-9 total}', '{}', 1,"
                + " now(), ?::jsonb) on conflict (person_id, domain) do update set answered ="
                + " standing.answered + 1, last_at = excluded.last_at, measures = excluded.measures");
    }

    void open(UUID person, UUID checkinId, UUID responseId) throws SQLException {
        run(checkin, checkinId, person);
        run(response, responseId, checkinId, person);
    }

    void answer(UUID responseId, String itemId, int value) throws SQLException {
        run(item, itemId, value, responseId);
    }

    void audit(UUID person, String verb) throws SQLException {
        run(audit, person, verb, person);
    }

    void finish(UUID person, UUID checkinId, UUID responseId) throws SQLException {
        run(finished, responseId);
        for (var one : new String[] {"total", "one", "two", "three"}) {
            fill(score, responseId, one, person);
            score.addBatch();
        }
        score.executeBatch();
        run(completed, checkinId);
        run(due, person);
        for (var domain : new String[] {"depression", "function"}) run(standing, person, domain, MEASURES);
    }

    private static void run(PreparedStatement statement, Object... values) throws SQLException {
        fill(statement, values);
        statement.executeUpdate();
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    }
}
