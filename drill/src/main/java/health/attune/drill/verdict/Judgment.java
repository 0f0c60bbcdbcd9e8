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

    /**
     * Open, and its owner could not act on it: gone, on leave or away, without a role that acts in the organization, or
     * without a relationship by which they see the person and that counts where they work. Alerts of nobody are the
     * self-test's own.
     */
    private static final String UNROUTED = """
            with held as materialized (
                select g.account_id, g.role, g.program_id, coalesce(p.site_id, g.site_id) as site_id,
                    coalesce(w.organization_id, g.organization_id) as organization_id
                from access.account c join access.role_grant g on g.account_id = c.id
                left join programs.program p on p.id = g.program_id
                left join programs.site w on w.id = coalesce(p.site_id, g.site_id)
                where c.active_from <= now() and coalesce(c.active_until > now(), true)
                  and g.starts_at <= now() and coalesce(g.ends_at > now(), true)
                  and g.role in ('care-manager', 'therapist', 'psychiatric-consultant', 'primary-care', 'nurse',
                    'social-worker', 'case-manager', 'peer', 'community-worker', 'employment-specialist', 'supervisor'))
            select count(*) from alerts.alert a left join programs.site s on s.id = a.site_id
            where a.state <> 'closed' and not a.is_historic
              and a.person_id <> '00000000-0000-7000-8000-000000000000'
              and not (exists (select from held h where h.account_id = a.owner_id
                  and coalesce(h.organization_id = s.organization_id, true)
                  and not exists (select from access.account_leave l where l.account_id = h.account_id
                    and l.starts_at <= now() and l.ends_at > now() and l.ended_at is null)
                  and not exists (select from rosters.absence b where b.account_id = h.account_id
                    and b.site_id = coalesce(h.site_id, a.site_id) and b.starts_at <= now() and b.ends_at > now()))
                and exists (select from access.relationship r left join programs.program p on p.id = r.program_id
                  left join programs.site w on w.id = coalesce(r.site_id, p.site_id)
                  join held h on h.account_id = r.account_id
                    and (num_nonnulls(r.site_id, r.program_id, r.organization_id) = 0 or case
                      when r.site_id is null and h.program_id is not null and r.program_id is not null
                        then h.program_id = r.program_id
                      when h.site_id is not null and w.id is not null then h.site_id = w.id
                      else coalesce(h.organization_id = coalesce(w.organization_id, r.organization_id), true) end)
                  where r.account_id = a.owner_id and r.person_id = a.person_id
                    and r.starts_at <= now() and coalesce(r.ends_at > now(), true)))
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
