package health.attune.alerts.handling;

import health.attune.access.Visible;
import health.attune.access.labels.Cleared;
import health.attune.access.labels.Labels;
import health.attune.database.clocks.TransactionTime;
import health.attune.programs.Discipline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FollowUpStore {
    private static final String SHOWN = """
            select f.*, coalesce(p.preferred_name, p.given_name) || ' ' || p.family_name as person_name,
                w.name as account_name, x.name as excused_name, d.name as counted_name,
                coalesce(t.time_zone, 'UTC') as time_zone,
                a.id as alert_id
            from alerts.follow_up f join people.person p on p.id = f.person_id
            join lateral (select a.id, a.site_id from alerts.alert a where a.assessment_id = f.assessment_id
                order by a.raised_at, a.id limit 1) a on true
            left join programs.site t on t.id = a.site_id
            left join access.account w on w.id = f.account_id
            left join access.account x on x.id = f.excused_by
            left join access.account d on d.id = f.counted_by
            where\s""";

    private static final String WAITS =
            "f.replaced_at is null and f.met_by is null and f.excused_at is null and f.at is not null";

    /**
     * It waits, and its colleague may not act for the person, or sees them by it no longer; nearly all are of somebody
     * who is there, which is told by a look at a few indexes.
     */
    private static final String LEFT = WAITS + """
             and (select true from programs.episode e
                join programs.program g on g.id = e.program_id join rosters.at_work_now w on w.site_id = g.site_id
                join access.relationship r on r.organization_id = w.organization_id
                where e.person_id = f.person_id and e.ended_on is null
                  and w.account_id = f.account_id and w.role = any(:acting) and w.is_there
                  and r.id = f.relationship_id and r.account_id = f.account_id
                  and (r.ends_at is null or r.ends_at > now()) limit 1) is null
            and not case when f.relationship_id is null then rosters.may_act_now(f.account_id, f.person_id, :acting)
                else alerts.owner_acts(f.account_id, f.person_id, f.relationship_id, :acting) end
            """;

    private final JdbcClient jdbc;

    FollowUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    /** What is waited for, the nearest first. */
    List<FollowUp> waiting(Visible visible, Cleared cleared) {
        return jdbc.sql(SHOWN + """
                %s and
                """.formatted(WAITS) + visible.on("f.person_id") + " and " + cleared.on("f")
                        + " order by f.at, f.id")
                .params(visible.parameters())
                .params(cleared.parameters())
                .query(FollowUpStore::followUp)
                .list();
    }

    Optional<FollowUp> find(UUID followUpId) {
        return jdbc.sql(SHOWN + "f.id = :id")
                .param("id", followUpId)
                .query(FollowUpStore::followUp)
                .optional();
    }

    Optional<FollowUp> of(UUID assessmentId) {
        return jdbc.sql(SHOWN + "f.assessment_id = :assessment and f.replaced_at is null")
                .param("assessment", assessmentId)
                .query(FollowUpStore::followUp)
                .optional();
    }

    /** The one that stood for that assessment no longer counts; its relationship, where it had one. */
    Optional<UUID> replace(UUID assessmentId) {
        return jdbc.sql("""
                update alerts.follow_up set replaced_at = now()
                where assessment_id = :assessment and replaced_at is null
                returning relationship_id
                """).param("assessment", assessmentId).query(UUID.class).optional();
    }

    void insert(UUID id, Planned planned) {
        var agreed = planned.agreed();
        jdbc.sql("""
                insert into alerts.follow_up (id, person_id, assessment_id, contact_by, account_id, mode, at, reason,
                    words, relationship_id, set_at, set_by)
                values (:id, :person, :assessment, :contactBy, :account, :mode, :at, :reason, :words, :relationship,
                    now(), :by)
                """)
                .param("id", id)
                .param("person", planned.personId())
                .param("assessment", planned.assessment().id())
                .param("contactBy", Timestamp.from(planned.assessment().contactBy()))
                .param("account", agreed.accountId())
                .param("mode", agreed.mode())
                .param("at", agreed.at() == null ? null : Timestamp.from(agreed.at()))
                .param("reason", agreed.reason())
                .param("words", agreed.words())
                .param("relationship", planned.relationshipId())
                .param("by", planned.by())
                .update();
    }

    /** A next contact about to be set. */
    record Planned(
            Assessment assessment,
            UUID personId,
            FollowUp.Agreed agreed,
            @Nullable UUID relationshipId,
            UUID by) {}

    /** Empty where it was settled or replaced before; its relationship, where it had one. */
    boolean excuse(UUID followUpId, UUID by, String because) {
        return jdbc.sql("""
                update alerts.follow_up set excused_at = now(), excused_by = :by, excused_because = :because
                where id = :id and replaced_at is null and met_by is null and excused_at is null
                """)
                        .param("by", by)
                        .param("because", because)
                        .param("id", followUpId)
                        .update()
                == 1;
    }

    Optional<UUID> relationship(UUID followUpId) {
        return jdbc.sql("select relationship_id from alerts.follow_up where id = ?")
                .param(followUpId)
                .query(UUID.class)
                .optional();
    }

    /** Those whose colleague may not act for the person at this moment, or does not see them, the nearest first. */
    List<UUID> left(int most) {
        return jdbc.sql("select f.id from alerts.follow_up f where " + LEFT + " order by f.at, f.id limit :most")
                .param("acting", acting())
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** One of them, kept from others until the transaction ends; empty where it is none any more or another has it. */
    Optional<Left> takeLeft(UUID followUpId) {
        return jdbc.sql("select f.*, rosters.may_act_now(f.account_id, f.person_id, :acting) as acts"
                        + " from alerts.follow_up f where f.id = :id and " + LEFT + " for update skip locked")
                .param("id", followUpId)
                .param("acting", acting())
                .query(FollowUpStore::left)
                .optional();
    }

    /** From now on it is that colleague's. */
    void give(UUID followUpId, UUID to, UUID relationshipId) {
        jdbc.sql("update alerts.follow_up set account_id = ?, relationship_id = ? where id = ?")
                .params(to, relationshipId, followUpId)
                .update();
    }

    /** Each alert that the conversation answered tells that it went on. */
    void notePassed(Left left, UUID to) {
        jdbc.sql("""
                insert into alerts.event (alert_id, state, contact_at, contact_from, contact_to)
                select a.id, a.state, :at, :from, :to from alerts.alert a where a.assessment_id = :assessment
                """)
                .param("at", Timestamp.from(left.at()))
                .param("from", left.accountId())
                .param("to", to)
                .param("assessment", left.assessmentId())
                .update();
    }

    /**
     * A next contact that its colleague can't make as it stands.
     *
     * @param acts whether they may act for the person, and only see them no longer by what they got it by
     */
    record Left(
            UUID id,
            UUID personId,
            UUID assessmentId,
            UUID accountId,
            @Nullable UUID relationshipId,
            Instant at,
            boolean acts) {}

    private static Left left(ResultSet row, int number) throws SQLException {
        return new Left(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("relationship_id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("acts"));
    }

    private static String[] acting() {
        return Discipline.ACTING.toArray(String[]::new);
    }

    private static FollowUp followUp(ResultSet row, int number) throws SQLException {
        var agreed = new FollowUp.Agreed(
                row.getObject("account_id", UUID.class),
                row.getString("account_name"),
                row.getString("mode"),
                instant(row, "at"),
                row.getString("reason"),
                row.getString("words"));
        return new FollowUp(
                row.getObject("id", UUID.class),
                row.getObject("alert_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person_name"),
                agreed,
                ZoneId.of(row.getString("time_zone")),
                settled(row),
                row.getObject("seen", UUID.class),
                Labels.of(row.getArray("labels")));
    }

    private static FollowUp.@Nullable Settled settled(ResultSet row) throws SQLException {
        var met = instant(row, "met_at");
        if (met != null) return new FollowUp.Settled(met, row.getString("counted_name"), null);
        var excused = instant(row, "excused_at");
        if (excused == null) return null;
        return new FollowUp.Settled(excused, row.getString("excused_name"), row.getString("excused_because"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
