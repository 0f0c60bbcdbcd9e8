package health.attune.access.staff;

import health.attune.access.Administration.Reach;
import health.attune.access.Relationships;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffStore {
    private static final String ROWS = """
            select a.id, a.name, a.login, a.organization_id, a.password is null as invited, a.active_until,
                array(select distinct g.role from access.role_now g where g.account_id = a.id order by g.role) as roles,
                (select max(s.at) from access.sign_in s where s.account_id = a.id) as last_at,
                exists (select 1 from access.on_leave_now l where l.account_id = a.id) as away
            from access.account a where a.kind = 'staff'
            """;
    private static final String MATCHING = """
             and (lower(a.name) like :like or lower(a.login) like :like)
             and (:everywhere or a.organization_id = any(:organizations) or exists (
                select 1 from access.role_grant g
                where g.account_id = a.id and (g.ends_at is null or g.ends_at > now())
                  and access.held_in(g.organization_id, g.site_id, g.program_id) = any(:organizations)))
            """;

    private final JdbcClient jdbc;
    private final Relationships relationships;

    StaffStore(JdbcClient jdbc, Relationships relationships) {
        this.jdbc = jdbc;
        this.relationships = relationships;
    }

    /** Those that belong to the organizations, or whose owners work there. */
    StaffList search(String part, Reach reach, int most) {
        var like = "%" + part.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var organizations = reach.organizations().toArray(UUID[]::new);
        var rows = jdbc.sql(ROWS + MATCHING + " order by lower(a.name), a.id limit :most")
                .param("like", like)
                .param("everywhere", reach.everywhere())
                .param("organizations", organizations)
                .param("most", most)
                .query(StaffStore::row)
                .list();
        long all = jdbc.sql("select count(*) from access.account a where a.kind = 'staff'" + MATCHING)
                .param("like", like)
                .param("everywhere", reach.everywhere())
                .param("organizations", organizations)
                .query(Long.class)
                .single();
        return new StaffList(rows, all);
    }

    Optional<StaffRow> row(UUID accountId) {
        return jdbc.sql(ROWS + " and a.id = :id")
                .param("id", accountId)
                .query(StaffStore::row)
                .optional();
    }

    /** A second factor or a passkey. */
    boolean hasSecondFactor(UUID accountId) {
        return jdbc.sql("""
                select exists (select 1 from access.second_factor where account_id = :id and confirmed_at is not null)
                    or exists (select 1 from access.passkey where account_id = :id)
                """).param("id", accountId).query(Boolean.class).single();
    }

    List<GrantRow> grants(UUID accountId) {
        return jdbc.sql("""
                select id, role, organization_id, access.held_in(organization_id, site_id, program_id) as held_in,
                    access.held_at(site_id, program_id) as site_id, program_id, starts_at, ends_at
                from access.role_grant
                where account_id = :id order by coalesce(ends_at, 'infinity') desc, starts_at desc, id
                """).param("id", accountId).query(GrantRow.class).list();
    }

    /** Whoever names this account for anything, or says that they are away, waits until this transaction ends. */
    void lock(UUID accountId) {
        jdbc.sql("select id from access.account where id = ? for update")
                .param(accountId)
                .query(UUID.class)
                .list();
    }

    /** The grant counts no longer from that moment on; one that is over stays as it was. */
    /** By the clock that all instances share: what ends now is over for all that follows in this transaction. */
    void endGrant(UUID accountId, UUID grantId, UUID by) {
        jdbc.sql("""
                update access.role_grant set ends_at = now(), ended_by = :by
                where id = :grant and account_id = :account and (ends_at is null or ends_at > now())
                """)
                .param("grant", grantId)
                .param("account", accountId)
                .param("by", by)
                .update();
        relationships.rolesChanged(accountId);
    }

    /** Organizations for all of which fewer than two hold the role of an administrator now; the self-test has none. */
    int organizationsWithoutSecond() {
        return jdbc.sql("""
                select count(*) from programs.organization o
                where not people.is_nobody(o.id) and (
                    select count(distinct g.account_id) from access.role_now g
                    where g.role = 'system-administrator' and g.site_id is null and g.program_id is null
                      and (g.organization_id is null or g.organization_id = o.id)) < 2
                """).query(Integer.class).single();
    }

    void activeUntil(UUID accountId, @Nullable Instant until) {
        jdbc.sql("update access.account set active_until = :until, version = version + 1 where id = :id")
                .param("id", accountId)
                .param("until", until == null ? null : Timestamp.from(until))
                .update();
        relationships.rolesChanged(accountId);
    }

    private static StaffRow row(ResultSet row, int number) throws SQLException {
        Array roles = row.getArray("roles");
        return new StaffRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("login"),
                row.getObject("organization_id", UUID.class),
                List.of((String[]) roles.getArray()),
                row.getBoolean("invited"),
                moment(row, "active_until"),
                moment(row, "last_at"),
                row.getBoolean("away"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
