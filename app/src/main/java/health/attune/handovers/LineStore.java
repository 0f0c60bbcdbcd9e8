package health.attune.handovers;

import health.attune.access.Visible;
import health.attune.access.labels.Cleared;
import health.attune.database.Ids;
import health.attune.handovers.Line.Day;
import health.attune.handovers.Line.Membership;
import health.attune.handovers.Line.Plan;
import health.attune.handovers.Line.Successor;
import health.attune.handovers.Line.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LineStore {
    /** The teams on which the worker is, and those from which they passed on. */
    private static final String MEMBERSHIPS = """
            select m.relationship_id as id, m.episode_id, e.person_id, e.program_id, m.role, m.is_lead, r.starts_at,
                (select count(*) from programs.care_team_member o
                    join access.relationship k on k.id = o.relationship_id and k.ends_at is null
                    where o.episode_id = m.episode_id and o.account_id <> m.account_id) as others
            from programs.care_team_member m
            join access.relationship r on r.id = m.relationship_id
            join programs.episode e on e.id = m.episode_id
            join handovers.handover h on h.id = :handover
            where m.account_id = :worker and (
                r.ends_at is null and e.ended_on is null and handovers.goes(h, e.program_id) or exists (
                    select 1 from handovers.line l
                    where l.handover_id = :handover and l.member_id = m.relationship_id and l.passed_at is not null))
              and\s""";

    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Membership> memberships(Handover handover, Visible visible) {
        return jdbc.sql(MEMBERSHIPS + "(" + visible.on("e.person_id") + ")")
                .param("worker", handover.accountId())
                .param("handover", handover.id())
                .params(visible.parameters())
                .query(LineStore::membership)
                .list();
    }

    Optional<Membership> membership(Handover handover, UUID memberId) {
        return jdbc.sql(MEMBERSHIPS + "m.relationship_id = :member")
                .param("worker", handover.accountId())
                .param("handover", handover.id())
                .param("member", memberId)
                .query(LineStore::membership)
                .optional();
    }

    /** What is written about a membership. */
    record Written(
            UUID id,
            Plan plan,
            int version,
            UUID by,
            @Nullable String successor,
            @Nullable Instant passedAt,
            boolean stuck) {}

    /** By the membership. */
    Map<UUID, Written> written(UUID handoverId, Cleared cleared) {
        var found = new HashMap<UUID, Written>();
        jdbc.sql("select l.*, a.name as successor from handovers.line l"
                        + " left join access.account a on a.id = l.successor_id"
                        + " where l.handover_id = :handover and " + cleared.on("l"))
                .param("handover", handoverId)
                .params(cleared.parameters())
                .query(row -> {
                    found.put(row.getObject("member_id", UUID.class), written(row));
                });
        return found;
    }

    Optional<Written> written(UUID handoverId, UUID memberId) {
        return jdbc.sql("select l.*, a.name as successor from handovers.line l"
                        + " left join access.account a on a.id = l.successor_id"
                        + " where l.handover_id = ? and l.member_id = ?")
                .params(handoverId, memberId)
                .query((row, number) -> written(row))
                .optional();
    }

    /** False where somebody else wrote it meanwhile. */
    boolean insert(Handover handover, Membership member, Plan plan, UUID by) {
        return with(
                        jdbc.sql("""
                insert into handovers.line (id, handover_id, member_id, person_id, program_id, successor_id,
                    successor_role, goodbye_planned_on, goodbye_on, introduction_planned_on, introduction_on,
                    introduction_mode, wish_asked, wish, note, version, recorded_by)
                values (:id, :handover, :member, :person, :program, :successor, :role, :goodbyePlanned, :goodbye,
                    :introductionPlanned, :introduction, :mode, :asked, :wish, :note, 1, :by)
                on conflict (handover_id, member_id) do nothing
                """)
                                .param("id", Ids.next())
                                .param("handover", handover.id())
                                .param("member", member.id())
                                .param("person", member.personId())
                                .param("program", member.programId()),
                        plan,
                        by)
                == 1;
    }

    /** False where somebody else changed it since that version. */
    boolean update(UUID lineId, int version, Plan plan, UUID by) {
        return with(jdbc.sql("""
                update handovers.line set successor_id = :successor, successor_role = :role,
                    goodbye_planned_on = :goodbyePlanned, goodbye_on = :goodbye,
                    introduction_planned_on = :introductionPlanned, introduction_on = :introduction,
                    introduction_mode = :mode, wish_asked = :asked, wish = :wish, note = :note,
                    version = version + 1, stuck_at = null, recorded_by = :by
                where id = :id and version = :version and passed_at is null
                """).param("id", lineId).param("version", version), plan, by) == 1;
    }

    private static int with(JdbcClient.StatementSpec statement, Plan plan, UUID by) {
        var successor = plan.successor();
        return statement
                .param("successor", successor == null ? null : successor.accountId())
                .param("role", successor == null ? null : successor.role())
                .param("goodbyePlanned", plan.goodbye().planned())
                .param("goodbye", plan.goodbye().done())
                .param("introductionPlanned", plan.introduction().planned())
                .param("introduction", plan.introduction().done())
                .param("mode", plan.mode())
                .param("asked", plan.wish().asked())
                .param("wish", plan.wish().words())
                .param("note", plan.note())
                .param("by", by)
                .update();
    }

    /** A step of that kind; by nobody where the day had come. */
    void note(UUID handoverId, UUID memberId, String kind, @Nullable UUID by) {
        jdbc.sql("""
                insert into handovers.step (id, line_id, kind, by_id, successor_id)
                select :id, l.id, :kind, :by, l.successor_id from handovers.line l
                where l.handover_id = :handover and l.member_id = :member
                """)
                .param("id", Ids.next())
                .param("kind", kind)
                .param("by", by)
                .param("handover", handoverId)
                .param("member", memberId)
                .update();
    }

    /**
     * What happened to a line.
     *
     * @param by null where the day had come
     */
    record Step(
            String kind,
            @Nullable UUID by,
            Instant at,
            @Nullable UUID successor) {}

    /** The latest first. */
    List<Step> steps(UUID lineId) {
        return jdbc.sql("select kind, by_id, at, successor_id from handovers.step where line_id = ? order by id desc")
                .param(lineId)
                .query((row, number) -> new Step(
                        row.getString("kind"),
                        row.getObject("by_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("successor_id", UUID.class)))
                .list();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                row.getObject("episode_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getString("role"),
                row.getBoolean("is_lead"),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("others"));
    }

    static Written written(ResultSet row) throws SQLException {
        var successor = row.getObject("successor_id", UUID.class);
        Timestamp passed = row.getTimestamp("passed_at");
        return new Written(
                row.getObject("id", UUID.class),
                new Plan(
                        successor == null ? null : new Successor(successor, row.getString("successor_role")),
                        day(row, "goodbye"),
                        day(row, "introduction"),
                        row.getString("introduction_mode"),
                        new Wish(row.getString("wish_asked"), row.getString("wish")),
                        row.getString("note")),
                row.getInt("version"),
                row.getObject("recorded_by", UUID.class),
                row.getString("successor"),
                passed == null ? null : passed.toInstant(),
                row.getTimestamp("stuck_at") != null);
    }

    private static Day day(ResultSet row, String what) throws SQLException {
        return new Day(
                row.getObject(what + "_planned_on", LocalDate.class), row.getObject(what + "_on", LocalDate.class));
    }
}
