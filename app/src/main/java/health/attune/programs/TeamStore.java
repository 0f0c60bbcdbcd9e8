package health.attune.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on which team; the dates stand in the ledger of relationships. */
@Component
class TeamStore {
    private static final String MEMBERS = """
            select m.relationship_id, m.episode_id, m.account_id, m.role, m.is_lead, r.starts_at, r.ends_at
            from programs.care_team_member m join access.relationship r on r.id = m.relationship_id
            """;

    private final JdbcClient jdbc;

    TeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID relationshipId, UUID episodeId, TeamMember.Colleague colleague) {
        jdbc.sql("""
                insert into programs.care_team_member (relationship_id, episode_id, account_id, role)
                values (:relationship, :episode, :account, :role)
                """)
                .param("relationship", relationshipId)
                .param("episode", episodeId)
                .param("account", colleague.accountId())
                .param("role", colleague.discipline().word())
                .update();
    }

    /** The same one, by another relationship. */
    void insertAgain(UUID relationshipId, TeamMember member) {
        jdbc.sql("""
                insert into programs.care_team_member (relationship_id, episode_id, account_id, role, is_lead)
                values (:relationship, :episode, :account, :role, :lead)
                """)
                .param("relationship", relationshipId)
                .param("episode", member.episodeId())
                .param("account", member.accountId())
                .param("role", member.role())
                .param("lead", member.lead())
                .update();
    }

    /** Those who were on the team until that moment. */
    List<TeamMember> leftAt(UUID episodeId, Instant at) {
        return jdbc.sql(MEMBERS + " where m.episode_id = :episode and r.ends_at = :at")
                .param("episode", episodeId)
                .param("at", Timestamp.from(at))
                .query((row, number) -> member(row))
                .list();
    }

    /** Makes that member the one who leads the team. */
    void lead(UUID episodeId, UUID memberId) {
        jdbc.sql("""
                update programs.care_team_member m set is_lead = (m.relationship_id = :member)
                from access.relationship r
                where r.id = m.relationship_id and m.episode_id = :episode and r.ends_at is null
                """).param("episode", episodeId).param("member", memberId).update();
    }

    Optional<TeamMember> find(UUID memberId) {
        return jdbc.sql(MEMBERS + " where m.relationship_id = :member")
                .param("member", memberId)
                .query((row, number) -> member(row))
                .optional();
    }

    /** Those on the team now, the lead first, then by the day they joined. */
    List<TeamMember> now(UUID episodeId) {
        return jdbc.sql(MEMBERS + """
                 where m.episode_id = :episode and r.ends_at is null
                order by m.is_lead desc, r.starts_at, m.relationship_id
                """)
                .param("episode", episodeId)
                .query((row, number) -> member(row))
                .list();
    }

    /** The membership of somebody who is on the team now. */
    Optional<UUID> present(UUID episodeId, UUID accountId) {
        return now(episodeId).stream()
                .filter(member -> member.accountId().equals(accountId))
                .map(TeamMember::id)
                .findFirst();
    }

    /** All who are or were on a team of the person: those of now first, the lead before the others. */
    List<TeamMember> ofPerson(UUID personId) {
        return jdbc.sql(MEMBERS + """
                 where m.episode_id in (select e.id from programs.episode e where e.person_id = :person)
                order by (r.ends_at is null) desc, m.is_lead desc, r.starts_at, m.relationship_id
                """)
                .param("person", personId)
                .query((row, number) -> member(row))
                .list();
    }

    /** Who is named for the case that no team member can act: of the person's program, then site, then organization. */
    List<UUID> fallbacksFor(UUID personId) {
        return jdbc.sql("""
                select f.account_id from (
                  select e.status, e.ended_on, e.started_on, e.id, f.account_id, f.place
                  from programs.episode e
                  join programs.program g on g.id = e.program_id
                  join programs.site s on s.id = g.site_id
                  join programs.organization o on o.id = s.organization_id
                  cross join lateral (values (1, g.fallback_account_id), (2, s.fallback_account_id),
                                             (3, o.fallback_account_id)) as f(place, account_id)
                  where e.person_id = :person
                ) f
                where f.account_id is not null
                order by (f.ended_on is null) desc, f.started_on desc, f.id desc, f.place
                """).param("person", personId).query(UUID.class).list();
    }

    private static TeamMember member(ResultSet row) throws SQLException {
        return new TeamMember(
                row.getObject("relationship_id", UUID.class),
                row.getObject("episode_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("role"),
                row.getBoolean("is_lead"),
                row.getTimestamp("starts_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ends_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
