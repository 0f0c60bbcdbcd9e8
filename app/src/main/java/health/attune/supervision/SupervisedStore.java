package health.attune.supervision;

import health.attune.database.Net;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on which team together: who supervises whom is told by nothing else. */
@Component
class SupervisedStore {
    private static final String IN_FORCE = "r.starts_at <= now() and (r.ends_at is null or r.ends_at > now())";

    /** Whose role has ended stands on a team for a while and is on it no more: asked once for each of them. */
    private static final String MEMBERS = """
            with held as materialized (
                select m.account_id, m.role, m.episode_id, r as relationship
                from programs.care_team_member m
                join access.relationship r on r.id = m.relationship_id
                where m.episode_id = any(?) and %s),
            grounds as materialized (
                select h.account_id, access.ground_of(h.account_id) as ground
                from (select distinct account_id from held) h)
            select h.account_id, a.name, h.role, h.episode_id, (h.relationship).starts_at
            from held h
            join grounds g on g.account_id = h.account_id
            join access.account a on a.id = h.account_id and (a.active_until is null or a.active_until > now())
            where access.counts(h.relationship, g.ground)
            """.formatted(IN_FORCE);

    private static final String PEOPLE = """
            with held as materialized (
                select m.account_id, m.episode_id, r as relationship
                from programs.care_team_member m
                join access.relationship r on r.id = m.relationship_id
                where m.account_id = any(?) and m.role = any(?) and %s),
            grounds as materialized (
                select h.account_id, access.ground_of(h.account_id) as ground
                from (select distinct account_id from held) h)
            select h.account_id, count(distinct e.person_id)
            from held h
            join grounds g on g.account_id = h.account_id
            join programs.episode e on e.id = h.episode_id and e.ended_on is null
            where access.counts(h.relationship, g.ground)
            group by h.account_id
            """.formatted(IN_FORCE);

    private static final String TOGETHER = """
            with held as materialized (
                select m.account_id, m.role, m.episode_id
                from programs.care_team_member m
                join access.relationship r on r.id = m.relationship_id
                where m.account_id in (:supervisor, :worker)
                  and access.counts(r, case when r.account_id = :worker then (select access.ground_of(:worker))
                      else (select access.ground_of(:supervisor)) end) and %s)
            select exists (
                select 1 from held s
                join held w on w.episode_id = s.episode_id and w.account_id = :worker and w.role = any(:caring)
                join programs.episode e on e.id = s.episode_id and e.ended_on is null
                where s.account_id = :supervisor and s.role = 'supervisor')
            """.formatted(IN_FORCE);

    private final JdbcClient jdbc;
    private final Net net;

    SupervisedStore(JdbcClient jdbc, Net net) {
        this.jdbc = jdbc;
        this.net = net;
    }

    /** Above the net: who is on the teams of people whom the reader was let see. */
    List<Membership> members(Collection<UUID> episodeIds) {
        return net.above(() -> jdbc.sql(MEMBERS)
                .param(episodeIds.toArray(UUID[]::new))
                .query((row, number) -> new Membership(
                        row.getObject("account_id", UUID.class),
                        row.getString("name"),
                        row.getString("role"),
                        row.getObject("episode_id", UUID.class),
                        row.getTimestamp("starts_at").toInstant()))
                .list());
    }

    /** For how many people each of these workers cares. Above the net: how many, of whom the reader may see none. */
    Map<UUID, Integer> people(Collection<UUID> workers) {
        var counted = new HashMap<UUID, Integer>();
        net.above(() -> jdbc.sql(PEOPLE)
                        .params(workers.toArray(UUID[]::new), Membership.CARING_ROLES)
                        .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                        .list())
                .forEach(one -> counted.put(one.getKey(), one.getValue()));
        return counted;
    }

    /** Above the net: whether one supervises the other does not depend on whom either of them sees. */
    boolean supervises(UUID supervisorId, UUID workerId) {
        return net.above(() -> jdbc.sql(TOGETHER)
                .param("supervisor", supervisorId)
                .param("worker", workerId)
                .param("caring", Membership.CARING_ROLES)
                .query(Boolean.class)
                .single());
    }
}
