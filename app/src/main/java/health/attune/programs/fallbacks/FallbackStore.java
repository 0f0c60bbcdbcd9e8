package health.attune.programs.fallbacks;

import health.attune.programs.Discipline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FallbackStore {
    private static final String SOUND = """
            exists (select 1 from access.role_grant r join access.account a on a.id = r.account_id
            join programs.site s on s.id = r.site_id and s.organization_id = o.id
            where r.account_id = o.fallback_account_id and r.role = any(:acting)
              and r.starts_at <= now() and r.ends_at is null and a.active_from <= now() and a.active_until is null)
            """;
    private static final String SERVES = """
            exists (select 1 from programs.site s join programs.program g on g.site_id = s.id
            join programs.episode e on e.program_id = g.id where s.organization_id = o.id)
            """;

    private final JdbcClient jdbc;

    FallbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID organizationOf(UUID programId) {
        return jdbc.sql("select s.organization_id from programs.program g join programs.site s on s.id = g.site_id"
                        + " where g.id = ?")
                .param(programId)
                .query(UUID.class)
                .single();
    }

    void hold(UUID accountId) {
        jdbc.sql("select id from access.account where id = ? for share")
                .param(accountId)
                .query(UUID.class)
                .list();
    }

    /**
     * Whoever changes the organization, or the account it names, waits until this transaction ends; whoever asks the
     * same does not.
     */
    boolean isSound(UUID organizationId) {
        jdbc.sql("""
                select a.id from programs.organization o join access.account a on a.id = o.fallback_account_id
                where o.id = ? for share
                """).param(organizationId).query(UUID.class).list();
        return jdbc.sql("select " + SOUND + " from programs.organization o where o.id = :id")
                .param("acting", Discipline.ACTING.toArray(String[]::new))
                .param("id", organizationId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether anybody was ever in its care: whoever was may still answer. */
    boolean serves(UUID organizationId) {
        return jdbc.sql("select " + SERVES + " from programs.organization o where o.id = ?")
                .param(organizationId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    List<UUID> naming(UUID accountId) {
        return jdbc.sql("select id from programs.organization where fallback_account_id = ? order by id")
                .param(accountId)
                .query(UUID.class)
                .list();
    }

    Map<UUID, String> missing() {
        var missing = new LinkedHashMap<UUID, String>();
        jdbc.sql("select o.id, o.name from programs.organization o where not " + SOUND + " and " + SERVES
                        + " order by o.name, o.id")
                .param("acting", Discipline.ACTING.toArray(String[]::new))
                .query(row -> {
                    missing.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return missing;
    }
}
