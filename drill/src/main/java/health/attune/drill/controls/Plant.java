package health.attune.drill.controls;

import health.attune.drill.verdict.Finding;
import health.attune.drill.verdict.Finding.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Something that is done to the database by hand.
 *
 * @param found as what the drill must find it
 * @param sql does it to one of these check-ins, its one parameter
 */
record Plant(String what, Finding.Kind found, String sql) {
    private static final String RESPONSE = """
            (select r.id from checkins.response r join alerts.alert a on a.response_id = r.id
            where r.checkin_id = any(?) and r.completed_at is not null order by r.id limit 1)""";
    private static final String CHECKIN = "(select checkin_id from checkins.response where id = " + RESPONSE + ")";
    private static final String ALERT = "(select id from alerts.alert where response_id = " + RESPONSE + ")";

    private static final String OWNER = "(select owner_id from alerts.alert where id = " + ALERT + ")";

    static final List<Plant> ALL = List.of(
            response("an answer is gone", Kind.LOST, "answers = answers - 'phq9-3'"),
            response("an answer is another one", Kind.TORN, "answers = answers || '{\"phq9-3\": 9}'"),
            new Plant(
                    "the end of a check-in is gone",
                    Kind.LOST,
                    "update checkins.checkin set completed_at = null where id = " + CHECKIN),
            response("a response is open again", Kind.TORN, "completed_at = null"),
            new Plant("scores are gone", Kind.TORN, "delete from checkins.score where response_id = " + RESPONSE),
            new Plant(
                    "a score is another one",
                    Kind.TORN,
                    "update checkins.score set value = value + 1 where score_id = 'total' and response_id = "
                            + RESPONSE),
            new Plant("an alert is gone", Kind.ALARM, "delete from alerts.alert where id = " + ALERT),
            new Plant("an alert is there twice", Kind.DOUBLED, """
                    insert into alerts.alert (id, person_id, response_id, instrument_id, instrument_version, item_id,
                        answer, reason, urgency, state, owner_id, site_id, raised_at, due_at)
                    select gen_random_uuid(), person_id, response_id, instrument_id, instrument_version, item_id,
                        answer, 'late', urgency, 'raised', owner_id, site_id, raised_at, due_at
                    from alerts.alert where id =""" + ALERT),
            new Plant(
                    "an alert is nobody's",
                    Kind.UNROUTED,
                    "update alerts.alert set owner_id = null where id = " + ALERT),
            new Plant("whoever has an alert is on leave", Kind.UNROUTED, """
                    insert into access.account_leave (id, account_id, starts_at, ends_at, made_by)
                    select gen_random_uuid(), owner_id, now(), now() + interval '1 day', owner_id
                    from alerts.alert where id =""" + ALERT),
            new Plant(
                    "whoever has an alert works for others only",
                    Kind.UNROUTED,
                    "update access.role_grant set organization_id = gen_random_uuid(), site_id = null,"
                            + " program_id = null where account_id = " + OWNER),
            new Plant(
                    "whoever has an alert stands to nobody",
                    Kind.UNROUTED,
                    "update access.relationship set ends_at = now() where account_id = " + OWNER),
            new Plant(
                    "whoever has an alert works no longer where they stand to the person",
                    Kind.UNROUTED,
                    "update access.relationship set organization_id = gen_random_uuid(), site_id = null,"
                            + " program_id = null where account_id = " + OWNER),
            new Plant("whoever has an alert is away", Kind.UNROUTED, """
                    insert into rosters.absence
                        (id, account_id, site_id, starts_on, ends_on, starts_at, ends_at, said_by)
                    select gen_random_uuid(), owner_id, site_id, current_date, current_date, now(),
                        now() + interval '1 day', owner_id
                    from alerts.alert where id =""" + ALERT),
            new Plant("an alert has no clock", Kind.TORN, "delete from alerts.clock where alert_id = " + ALERT),
            new Plant(
                    "an alert began twice",
                    Kind.DOUBLED,
                    "insert into alerts.event (alert_id, state) values (" + ALERT + ", 'raised')"),
            new Plant(
                    "the audit trail has a gap",
                    Kind.TORN,
                    "delete from audit.entry where actor_id in (select id from checkins.link where checkin_id = "
                            + CHECKIN + ")"),
            new Plant("a link is gone", Kind.LOST, "delete from checkins.link where checkin_id = " + CHECKIN));

    private static Plant response(String what, Finding.Kind found, String change) {
        return new Plant(what, found, "update checkins.response set " + change + " where id = " + RESPONSE);
    }

    /** In the transaction of that connection, past every rule of the database. */
    void into(Connection connection, Collection<UUID> checkins) throws SQLException {
        try (var past = connection.createStatement();
                var change = connection.prepareStatement(sql)) {
            past.execute("set local session_replication_role = replica");
            change.setArray(1, connection.createArrayOf("uuid", checkins.toArray()));
            if (change.executeUpdate() == 0) throw new SQLException("There was nothing to be done to: " + what);
        }
    }
}
