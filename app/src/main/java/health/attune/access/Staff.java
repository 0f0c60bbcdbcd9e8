package health.attune.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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
    public List<Held> rolesOf(UUID accountId) {
        return jdbc.sql(GRANTED_NOW + " and g.account_id = :account order by g.role, g.id")
                .param("account", accountId)
                .query(Held.class)
                .list();
    }

    /** The roles that are held now in that program, or at its site as a whole. */
    public List<Held> rolesAt(UUID siteId, UUID programId) {
        return jdbc.sql(GRANTED_NOW + """
                 and (g.program_id = :program or (g.site_id = :site and g.program_id is null))
                order by a.name, g.role, g.id
                """)
                .param("site", siteId)
                .param("program", programId)
                .query(Held.class)
                .list();
    }

    /** The roles that are held now at that site, in any of its programs. */
    public List<Held> rolesAt(UUID siteId) {
        return jdbc.sql(GRANTED_NOW + " and g.site_id = :site order by a.name, g.role, g.id")
                .param("site", siteId)
                .query(Held.class)
                .list();
    }

    /** Whether somebody may arrange that site, or the whole organization when no site is given. */
    public boolean mayArrange(Principal who, UUID organizationId, @Nullable UUID siteId) {
        return who.isStaff() && rolesOf(who.id()).stream().anyMatch(grant -> grant.arranges(organizationId, siteId));
    }

    /** Those of the accounts who hold a role today in which people's records are opened, so that they could act. */
    public Set<UUID> meetingPeople(Collection<UUID> accountIds) {
        return new HashSet<>(jdbc.sql("select account_id from (" + GRANTED_NOW + """
                 and g.account_id = any(:ids) and g.role not in
                    ('front-desk', 'manager', 'quality-analyst', 'privacy-officer', 'system-administrator')) held
                """)
                .param("ids", accountIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /**
     * A role somebody holds now, and where: in one program, at one site, in one organization, or everywhere.
     *
     * @param role the word of the role, such as {@code care-manager}
     */
    public record Held(
            UUID accountId,
            String name,
            String role,
            @Nullable UUID organizationId,
            @Nullable UUID siteId,
            @Nullable UUID programId) {

        /** Whether it is held in that program, or at its site as a whole. */
        public boolean isAt(UUID site, UUID program) {
            return programId == null ? site.equals(siteId) : program.equals(programId);
        }

        /** Whether it lets its holder arrange that site: its programs, words and addresses, never its people. */
        boolean arranges(UUID organization, @Nullable UUID site) {
            if (!role.equals("manager") && !role.equals("system-administrator")) return false;
            if (programId != null) return false;
            if (siteId != null) return siteId.equals(site);
            if (organizationId != null) return organizationId.equals(organization);
            return role.equals("system-administrator");
        }
    }
}
