package health.attune.access.staff;

import health.attune.access.Grant;
import health.attune.database.Ids;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProposalStore {
    private static final String OF_ACCOUNT = """
            select p.id, p.role, p.organization_id, p.site_id, p.program_id, p.starts_at, p.ends_at,
                p.proposed_by, a.name as by, p.proposed_at
            from access.role_proposal p join access.account a on a.id = p.proposed_by
                join access.account t on t.id = p.account_id
            where p.account_id = :account
            """;
    /** Nothing waits for an account that ended; it does again where that is opened again. */
    private static final String OPEN =
            OF_ACCOUNT + " and p.decided_at is null and (t.active_until is null or t.active_until > now())";

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Proposal> open(UUID accountId) {
        return jdbc.sql(OPEN + " order by p.proposed_at, p.id")
                .param("account", accountId)
                .query(Proposal.class)
                .list();
    }

    Optional<Proposal> open(UUID accountId, UUID proposalId) {
        return jdbc.sql(OPEN + " and p.id = :id")
                .param("account", accountId)
                .param("id", proposalId)
                .query(Proposal.class)
                .optional();
    }

    /** Open or decided. */
    Optional<Proposal> find(UUID accountId, UUID proposalId) {
        return jdbc.sql(OF_ACCOUNT + " and p.id = :id")
                .param("account", accountId)
                .param("id", proposalId)
                .query(Proposal.class)
                .optional();
    }

    void insert(UUID accountId, Grant grant, UUID by) {
        var until = grant.until();
        jdbc.sql("""
                insert into access.role_proposal
                    (id, account_id, role, organization_id, site_id, program_id, starts_at, ends_at, proposed_by)
                values (:id, :account, :role, :organization, :site, :program, :from, :until, :by)
                """)
                .param("id", Ids.next())
                .param("account", accountId)
                .param("role", grant.role().word())
                .param("organization", grant.place().organizationId())
                .param("site", grant.place().siteId())
                .param("program", grant.place().programId())
                .param("from", Timestamp.from(grant.from()))
                .param("until", until == null ? null : Timestamp.from(until))
                .param("by", by)
                .update();
    }

    /** False where somebody decided before. */
    boolean decide(UUID accountId, UUID proposalId, boolean accepted, @Nullable UUID by) {
        return jdbc.sql("""
                update access.role_proposal set decided_at = now(), decided_by = :by, accepted = :accepted
                where id = :id and account_id = :account and decided_at is null
                """)
                        .param("id", proposalId)
                        .param("account", accountId)
                        .param("accepted", accepted)
                        .param("by", by)
                        .update()
                == 1;
    }
}
