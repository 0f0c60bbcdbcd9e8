package health.attune.drill.verdict;

import health.attune.drill.ledger.Entries;
import health.attune.drill.ledger.Submission.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is written in one transaction is there together or not at all. */
final class WholenessCheck {
    /** Each finds what is torn, and names it. */
    private static final Map<String, String> TORN = Map.of(
            "the check-in is finished and a response of it is not, or the other way round",
            """
            select distinct c.id from checkins.checkin c join checkins.response r on r.checkin_id = c.id
            where c.id = any(?) and r.superseded_at is null and (c.completed_at is null) <> (r.completed_at is null)
            """,
            "finished and without scores, or scored and not finished",
            """
            select distinct r.checkin_id from checkins.response r
            where r.checkin_id = any(?) and (r.completed_at is not null)
                <> exists (select from checkins.score s where s.response_id = r.id and s.score_id = 'total')
            """,
            "its score is not the sum of its answers",
            """
            select r.checkin_id from checkins.response r join checkins.score s on s.response_id = r.id
            where r.checkin_id = any(?) and r.instrument_id = 'phq-9' and s.score_id = 'total' and s.missing = 0
              and s.value is distinct from (select sum((r.answers ->> ('phq9-' || n))::int)
                from generate_series(1, 9) as n)
            """,
            "it says so and has no alert",
            """
            select r.checkin_id from checkins.response r
            where r.checkin_id = any(?) and (r.answers ->> 'phq9-9')::int > 0
              and not exists (select from alerts.alert a where a.response_id = r.id and a.item_id = 'phq9-9')
            """,
            "its alert has no beginning, no clock, no recipient or no notice",
            """
            select r.checkin_id from checkins.response r join alerts.alert a on a.response_id = r.id
            where r.checkin_id = any(?) and not (
                exists (select from alerts.event e where e.alert_id = a.id and e.state = 'raised')
                and exists (select from alerts.clock k where k.alert_id = a.id)
                and exists (select from alerts.recipient t where t.alert_id = a.id and t.account_id = a.owner_id)
                and exists (select from notices.notice n where n.key like '%' || a.id || '%'))
            """);

    private static final Map<String, String> DOUBLED = Map.of(
            "its alert began twice",
            """
            select r.checkin_id from checkins.response r join alerts.alert a on a.response_id = r.id
                join alerts.event e on e.alert_id = a.id
            where r.checkin_id = any(?) and e.state = 'raised' and e.note is null and e.answer is null
              and e.escalated_to is null and not e.told_again group by r.checkin_id, a.id having count(*) > 1
            """,
            "its alert went on twice to the same person",
            """
            select r.checkin_id from checkins.response r join alerts.alert a on a.response_id = r.id
                join alerts.event e on e.alert_id = a.id
            where r.checkin_id = any(?) and e.escalated_to is not null
            group by r.checkin_id, a.id, e.escalated_to having count(*) > 1
            """,
            "it has the same response twice",
            """
            select checkin_id from checkins.response where checkin_id = any(?) and superseded_at is null
            group by checkin_id, instrument_id having count(*) > 1
            """);

    private static final String EARLY = """
            select distinct r.checkin_id from checkins.response r join alerts.alert a on a.response_id = r.id
                join alerts.event e on e.alert_id = a.id
            where r.checkin_id = any(?) and (e.escalated_to is not null or e.told_again) and e.at < a.due_at
            """;

    /** Whoever came by a link is known to the audit trail by the id of that link. */
    private static final String AUDITED = """
            select l.checkin_id, count(e.id) from checkins.link l
                join audit.entry e on e.actor_id = l.id and e.verb = 'write' and e.allowed
            where l.checkin_id = any(?) group by l.checkin_id
            """;

    private final Rows rows;
    private final Entries ledger;

    WholenessCheck(Rows rows, Entries ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    List<Finding> findings() throws SQLException {
        var findings = new ArrayList<Finding>();
        for (var one : TORN.entrySet()) findings.addAll(found(Finding.Kind.TORN, one));
        for (var one : DOUBLED.entrySet()) findings.addAll(found(Finding.Kind.DOUBLED, one));
        findings.addAll(found(Finding.Kind.EARLY, Map.entry("its alert went on before it was due", EARLY)));
        findings.addAll(unaudited());
        return findings;
    }

    private List<Finding> found(Finding.Kind kind, Map.Entry<String, String> check) throws SQLException {
        var checkins = ledger.subjects(Kind.ANSWER, Kind.COMPLETION);
        return rows.about(checkins, check.getValue(), row -> row.getObject(1, UUID.class)).stream()
                .map(checkin -> new Finding(kind, "check-in " + checkin + ": " + check.getKey()))
                .toList();
    }

    private List<Finding> unaudited() throws SQLException {
        var promised = ledger.of(Kind.ANSWER, Kind.COMPLETION).stream()
                .filter(one -> one.fate().isAcknowledged())
                .collect(Collectors.groupingBy(one -> one.submission().subject(), Collectors.counting()));
        var audited = rows
                .about(promised.keySet(), AUDITED, row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return promised.entrySet().stream()
                .filter(one -> audited.getOrDefault(one.getKey(), 0L) < one.getValue())
                .map(one -> new Finding(
                        Finding.Kind.TORN,
                        "check-in " + one.getKey() + ": " + one.getValue() + " writes, "
                                + audited.getOrDefault(one.getKey(), 0L) + " in the audit trail"))
                .toList();
    }
}
