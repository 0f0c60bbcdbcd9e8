package health.attune.drill.verdict;

import health.attune.drill.ledger.Entries;
import health.attune.drill.ledger.Fate;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger beside the database.
 *
 * @param acknowledged how many writes the product had promised
 * @param unanswered how many were sent of which nobody knows
 * @param received how many of them waited to be filed, because the database was away
 * @param positives check-ins with an acknowledged answer that calls for a human
 * @param alerts those of them that have their one alert
 * @param findings all that is not as it was told
 */
public record Judgment(
        long acknowledged, long unanswered, long received, int positives, int alerts, List<Finding> findings) {
    private static final String UNROUTED = """
            select count(*) from alerts.alert a where a.state <> 'closed' and not a.is_historic
              and not exists (select from access.role_now g join access.account c on c.id = g.account_id
                where g.account_id = a.owner_id and g.role not in ('front-desk', 'manager', 'quality-analyst',
                    'privacy-officer', 'system-administrator', 'group-facilitator', 'researcher'))
            """;

    public Judgment {
        findings = List.copyOf(findings);
    }

    /** Compares them, by statements of the drill's own. */
    public static Judgment of(Connection connection, Entries ledger) throws SQLException {
        var rows = new Rows(connection);
        var alerts = new AlertCheck(rows, ledger).count();
        var findings = new ArrayList<Finding>();
        findings.addAll(new AnswerCheck(rows, ledger).findings());
        findings.addAll(alerts.findings());
        findings.addAll(new StaffCheck(rows, ledger).findings());
        findings.addAll(new WholenessCheck(rows, ledger).findings());
        long unrouted = rows.count(UNROUTED);
        if (unrouted > 0) findings.add(new Finding(Finding.Kind.UNROUTED, unrouted + " alerts that nobody has"));
        return new Judgment(
                ledger.acknowledged(),
                ledger.count(Fate.UNANSWERED),
                ledger.count(Fate.RECEIVED),
                alerts.positives(),
                alerts.alerts(),
                findings);
    }

    public long count(Finding.Kind kind) {
        return findings.stream().filter(one -> one.kind() == kind).count();
    }
}
