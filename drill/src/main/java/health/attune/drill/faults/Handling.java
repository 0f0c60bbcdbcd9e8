package health.attune.drill.faults;

import health.attune.drill.clients.AlertForms;
import health.attune.drill.clients.Desk;
import health.attune.drill.clients.Occasion;
import health.attune.drill.ledger.Ledger;
import health.attune.drill.verdict.Tally;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An alert is judged, and the next contact planned, on an instance whose clock is wrong: by when that must be, what is
 * refused as too late, and what counts as late follow the clock of the database alone.
 */
record Handling(Ground ground, Ledger ledger, Tally tally) {
    private static final Duration CLOSE = Duration.ofMinutes(90);
    private static final Duration SLOWLY = Duration.ofMinutes(3);

    private static final String ALERT = "select id from alerts.alert where person_id = ? order by raised_at limit 1";

    private static final String PROMISED = """
            select s.assessed_at, s.contact_by, t.time_zone, clock_timestamp() as now,
                (select hours from alerts.follow_up_rule order by in_force_from desc limit 1) as hours
            from alerts.alert a join alerts.assessment s on s.id = a.assessment_id
            join programs.site t on t.id = a.site_id where a.person_id = ?
            """;
    private static final String PASSES =
            "update alerts.follow_up set at = now() - interval '1 hour' where person_id = ? and replaced_at is null";

    /** By when the person is spoken with again. */
    private record Promised(Instant assessedAt, Instant by, ZoneId zone, Instant now, Duration within) {

        boolean isOfTheDatabase() {
            var since = Duration.between(assessedAt, now);
            return by.equals(assessedAt.plus(within)) && !since.isNegative() && since.compareTo(SLOWLY) < 0;
        }

        LocalDateTime there(Instant at) {
            return LocalDateTime.ofInstant(at, zone);
        }
    }

    /** Where that instance serves; its clock stays wrong meanwhile by as much as it is. */
    void hold(String address) throws IOException, InterruptedException, SQLException {
        var person = ground.people(1).getFirst();
        answer(person);
        var desk = Desk.signedIn(address, ground.clinic().careManager());
        try (var connection = ground.connect()) {
            var alert = alert(connection, person);
            desk.acknowledge(alert, ledger);
            var forms = new AlertForms(desk.browser(), alert);
            tally.require(forms.assess().leadsOn(), "with a wrong clock an alert is judged as with a right one");
            var promised = promised(connection, person);
            tally.require(promised.isOfTheDatabase(), "the next contact is due by the clock of the database");
            plan(forms, promised);
            tally.require(!isLate(desk, person), "with a wrong clock a contact that is to come is not called late");
            pass(connection, person);
            tally.require(isLate(desk, person), "with a wrong clock a contact that is past is called late");
        }
    }

    private void plan(AlertForms forms, Promised promised) throws IOException {
        var tooLate = forms.plan(promised.there(promised.by().plus(CLOSE)));
        tally.require(tooLate.status() == 422, "with a wrong clock a contact after its time needs a reason");
        var inTime = forms.plan(promised.there(promised.by().minus(CLOSE)));
        tally.require(inTime.leadsOn(), "with a wrong clock a contact within its time needs none");
    }

    /** All answers on the instance whose clock is right: the alert is there before anybody handles it. */
    private void answer(UUID person) throws IOException, InterruptedException {
        var occasion = Occasion.follow(ground.address(), ground.desk().link(person, ledger));
        for (occasion.load(); !occasion.isAtEnd(); occasion.load()) {
            var question = occasion.question().orElseThrow();
            boolean calls = question.item().equals(Occasion.SAFETY_ITEM);
            occasion.follow(occasion.answer(question, question.values().get(calls ? 2 : 0), ledger));
        }
    }

    private static UUID alert(Connection connection, UUID person) throws SQLException {
        try (var statement = connection.prepareStatement(ALERT)) {
            statement.setObject(1, person);
            var row = statement.executeQuery();
            if (!row.next()) throw new IllegalStateException("The answer raised no alert.");
            return row.getObject(1, UUID.class);
        }
    }

    private static Promised promised(Connection connection, UUID person) throws SQLException {
        try (var statement = connection.prepareStatement(PROMISED)) {
            statement.setObject(1, person);
            var row = statement.executeQuery();
            if (!row.next()) throw new IllegalStateException("The alert was not judged.");
            return new Promised(
                    row.getTimestamp("assessed_at").toInstant(),
                    row.getTimestamp("contact_by").toInstant(),
                    ZoneId.of(row.getString("time_zone")),
                    row.getTimestamp("now").toInstant(),
                    Duration.ofHours(row.getInt("hours")));
        }
    }

    /** As if the contact had been agreed on for an hour ago. */
    private static void pass(Connection connection, UUID person) throws SQLException {
        try (var statement = connection.prepareStatement(PASSES)) {
            statement.setObject(1, person);
            statement.executeUpdate();
        }
    }

    /** What the list of follow-ups says of the one with that person. */
    private static boolean isLate(Desk desk, UUID person) throws IOException {
        var line = Pattern.compile(
                "(?s)<li class=\"list-group-item\">((?:(?!</li>).)*/people/" + person + "/contacts/new)");
        return desk.browser().get("/alerts").find(line).orElseThrow().contains("bg-red");
    }
}
