package health.attune.rosters;

import health.attune.programs.Discipline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who could be told of an alert; the people of whom it is are read by nobody through it. */
@Component
class RecipientStore {
    private static final String CARE = """
            from programs.episode e
            join programs.program g on g.id = e.program_id
            join programs.site s on s.id = g.site_id
            join programs.organization o on o.id = s.organization_id
            """;

    private final JdbcClient jdbc;

    RecipientStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A site that serves a person, or did. */
    record Place(UUID siteId, UUID organizationId, ZoneId zone, boolean open) {}

    /** Somebody who could be told; of no site where the organization as a whole named them. */
    record Candidate(UUID accountId, @Nullable UUID siteId) {}

    /** The sites of open episodes, the newest first; where none is open, that of the newest that ended. */
    List<Place> places(UUID personId) {
        return jdbc.sql("select s.id, s.organization_id, s.time_zone, e.ended_on is null as open " + CARE + """
                where e.person_id = :person and (e.ended_on is null or not exists (
                    select 1 from programs.episode n where n.person_id = e.person_id and n.ended_on is null))
                order by (e.status = 'active') desc, e.started_on desc, e.id desc
                """)
                .param("person", personId)
                .query(RecipientStore::place)
                .list();
    }

    /** The teams of the open episodes, those who lead before the others; without who works there no longer. */
    List<Candidate> team(UUID personId) {
        return jdbc.sql("select m.account_id, s.id as site_id " + CARE + """
                join programs.care_team_member m on m.episode_id = e.id and m.role = any(:acting)
                join access.relationship r on r.id = m.relationship_id and r.ends_at is null
                    and access.counts(r, access.ground_of(m.account_id))
                where e.person_id = :person and e.ended_on is null
                order by m.is_lead desc, r.starts_at, m.relationship_id
                """)
                .param("person", personId)
                .param("acting", acting())
                .query(Candidate.class)
                .list();
    }

    /** Whom program, site and organization named, in that order, of open episodes before the others. */
    List<Candidate> named(UUID personId) {
        return jdbc.sql("select f.account_id, f.site_id " + CARE + """
                cross join lateral (values (1, g.fallback_account_id, s.id), (2, s.fallback_account_id, s.id),
                    (3, o.fallback_account_id, null)) as f(place, account_id, site_id)
                where e.person_id = :person and f.account_id is not null
                order by (e.ended_on is null) desc, e.started_on desc, e.id desc, f.place
                """)
                .param("person", personId)
                .query(Candidate.class)
                .list();
    }

    List<UUID> sitesOf(Collection<UUID> organizationIds) {
        return jdbc.sql("select id from programs.site where organization_id = any(?)")
                .param(organizationIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Those of the accounts who may act now for that person. */
    Set<UUID> acting(Collection<UUID> accountIds, UUID personId) {
        return jdbc.sql("""
                select a.id from unnest(:accounts) as a (id) where rosters.may_act_now(a.id, :person, :acting)
                """)
                .param("accounts", accountIds.toArray(UUID[]::new))
                .param("person", personId)
                .param("acting", acting())
                .query(UUID.class)
                .set();
    }

    /**
     * Of those who may act now: somebody of the organizations that care for the person, those who are there first; then
     * whom another organization named, before anybody else; who has held their role the longest before the others.
     * The self-test never comes to a human, and nobody real to the self-test.
     */
    Optional<UUID> lastResort(UUID personId) {
        return jdbc.sql("""
                select w.account_id from rosters.at_work_now w
                join access.role_grant g on g.account_id = w.account_id and g.role = w.role
                left join rosters.acting_for(:person, :acting) f on f.account_id = w.account_id
                where w.role = any(:acting) and people.is_nobody(w.organization_id) = people.is_nobody(:person)
                order by coalesce(f.is_there, false) desc, (f.account_id is not null) desc,
                    exists (select 1 from programs.organization o where o.fallback_account_id = w.account_id) desc,
                    w.is_there desc, g.starts_at, w.account_id
                limit 1
                """)
                .param("acting", acting())
                .param("person", personId)
                .query(UUID.class)
                .optional();
    }

    private static String[] acting() {
        return Discipline.ACTING.toArray(String[]::new);
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("open"));
    }
}
