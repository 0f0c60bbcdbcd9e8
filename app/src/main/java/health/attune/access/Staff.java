package health.attune.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who work here: how they are called, and which role they hold where. */
@Component
public class Staff {
    private static final String GRANTED_NOW = """
            select g.account_id, a.name, g.role, g.organization_id, g.site_id, g.program_id
            from access.role_grant g join access.account a on a.id = g.account_id
            where g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())
              and a.active_from <= now() and (a.active_until is null or a.active_until > now())
            """;

    private final JdbcClient jdbc;

    Staff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The roles somebody holds now; none when their account is no longer active. */
    public List<RoleGrant> rolesOf(UUID accountId) {
        return jdbc.sql(GRANTED_NOW + " and g.account_id = :account order by g.role, g.id")
                .param("account", accountId)
                .query(RoleGrant.class)
                .list();
    }

    /** The roles that are held now in that program, or at its site as a whole. */
    public List<RoleGrant> rolesAt(UUID siteId, UUID programId) {
        return jdbc.sql(GRANTED_NOW + """
                 and (g.program_id = :program or (g.site_id = :site and g.program_id is null))
                order by a.name, g.role, g.id
                """)
                .param("site", siteId)
                .param("program", programId)
                .query(RoleGrant.class)
                .list();
    }

    /** Whether somebody may arrange that site, or the whole organization when no site is given. */
    public boolean mayArrange(Principal who, UUID organizationId, @Nullable UUID siteId) {
        return who.isStaff() && rolesOf(who.id()).stream().anyMatch(grant -> grant.arranges(organizationId, siteId));
    }

    /** What those accounts are called, whether they are still active or not. */
    public Map<UUID, String> names(Collection<UUID> accountIds) {
        var names = new HashMap<UUID, String>();
        jdbc.sql("select id, name from access.account where id = any(:ids)")
                .param("ids", accountIds.toArray(UUID[]::new))
                .query((row, number) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }

    /** Those of the accounts who hold a role today in which people's records are opened, so that they could act. */
    public Set<UUID> meetingPeople(Collection<UUID> accountIds) {
        return new HashSet<>(jdbc.sql("select account_id from (" + GRANTED_NOW + """
                 and g.account_id = any(:ids) and g.role not in
                    ('front-desk', 'manager', 'quality-analyst', 'system-administrator')) held
                """)
                .param("ids", accountIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
