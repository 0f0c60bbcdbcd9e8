package health.attune.rosters;

import health.attune.access.Relation;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StandInStore {
    private final JdbcClient jdbc;

    StandInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody stands to a person in the place of a member of their team. */
    record StandIn(
            UUID absenceId,
            UUID memberId,
            UUID personId,
            UUID accountId,
            Relation relation,
            Instant from,
            Instant until) {}

    /** A membership in the team of a person. */
    record Member(UUID id, UUID personId) {}

    /** The teams at that site on which the member of staff is now. */
    List<Member> members(UUID accountId, UUID siteId) {
        return jdbc.sql("""
                select m.relationship_id as id, e.person_id
                from programs.care_team_member m
                join access.relationship r on r.id = m.relationship_id and r.ends_at is null
                join programs.episode e on e.id = m.episode_id and e.ended_on is null
                join programs.program g on g.id = e.program_id and g.site_id = :site
                where m.account_id = :account
                """)
                .param("account", accountId)
                .param("site", siteId)
                .query(Member.class)
                .list();
    }

    /** As whose staff that member of a team stands to the person. */
    UUID programOf(UUID memberId) {
        return jdbc.sql("select e.program_id from programs.care_team_member m"
                        + " join programs.episode e on e.id = m.episode_id where m.relationship_id = ?")
                .param(memberId)
                .query(UUID.class)
                .single();
    }

    /** What is written for absences of that site and not over, by the relationship. */
    Map<UUID, StandIn> standing(UUID siteId) {
        var standing = new LinkedHashMap<UUID, StandIn>();
        jdbc.sql("""
                select s.*, r.relation from rosters.standing_in s
                join rosters.absence a on a.id = s.absence_id
                join access.relationship r on r.id = s.relationship_id
                where a.site_id = ? and s.ends_at > now()
                """).param(siteId).query(row -> {
            standing.put(
                    row.getObject("relationship_id", UUID.class),
                    new StandIn(
                            row.getObject("absence_id", UUID.class),
                            row.getObject("member_id", UUID.class),
                            row.getObject("person_id", UUID.class),
                            row.getObject("account_id", UUID.class),
                            Relation.valueOf(row.getString("relation").toUpperCase(Locale.ROOT)),
                            row.getTimestamp("begins_at").toInstant(),
                            row.getTimestamp("ends_at").toInstant()));
        });
        return standing;
    }

    void insert(UUID relationshipId, StandIn standIn) {
        jdbc.sql("""
                insert into rosters.standing_in
                    (relationship_id, absence_id, member_id, person_id, account_id, begins_at, ends_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        relationshipId,
                        standIn.absenceId(),
                        standIn.memberId(),
                        standIn.personId(),
                        standIn.accountId(),
                        Timestamp.from(standIn.from()),
                        Timestamp.from(standIn.until()))
                .update();
    }

    void end(UUID relationshipId) {
        jdbc.sql("update rosters.standing_in set ends_at = now() where relationship_id = ? and ends_at > now()")
                .param(relationshipId)
                .update();
    }
}
