package health.attune.handovers;

import health.attune.database.Ids;
import health.attune.database.tables.DatedRules;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is due on the day, and who leaves without having said so; read for the service alone. */
@Component
class PassStore {
    /**
     * Whose role or account in the program of a team of theirs ends soon, or did: from the staff, not from people.
     * What was taken back does not begin again before that day.
     */
    private static final String LEAVING = """
            with figure as (
                select threshold::integer as days from handovers.rule
                where word = 'begin-days-before' and %s
                order by in_force_from desc limit 1),
            team as (
                select distinct m.account_id, g.id as program_id, g.site_id
                from programs.care_team_member m
                join access.relationship r on r.id = m.relationship_id and r.ends_at is null
                join programs.episode e on e.id = m.episode_id and e.ended_on is null
                join programs.program g on g.id = e.program_id
                where cast(:account as uuid) is null or m.account_id = :account),
            ending as (
                select t.account_id, t.site_id, handovers.works_until(t.account_id, t.program_id) as at from team t)
            select distinct on (n.account_id) n.account_id, n.site_id, d.last_day, null::date as back_on
            from ending n cross join figure f
            join programs.site s on s.id = n.site_id
            cross join lateral (
                select (n.at at time zone s.time_zone - interval '1 second')::date as last_day) d
            where n.at <= now() + make_interval(days => f.days)
              and not exists (select 1 from handovers.handover h
                  where h.account_id = n.account_id
                    and (h.kind = 'leaving' and h.undone_at is null and h.over_at is null
                      or h.undone_at is not null and h.last_day = d.last_day and n.at > now()))
            order by n.account_id, n.at, n.site_id
            """.formatted(DatedRules.IN_FORCE);

    /** Who is away for long, soon. */
    private static final String ON_LEAVE = """
            select distinct on (b.account_id) b.account_id, b.site_id, b.starts_on - 1 as last_day,
                b.ends_on + 1 as back_on
            from rosters.absence b
            cross join lateral (
                select max(threshold) filter (where word = 'begin-days-before')::integer as before,
                    max(threshold) filter (where word = 'leave-from-days')::integer as least
                from (select distinct on (word) word, threshold from handovers.rule
                    where %s order by word, in_force_from desc) as r) f
            where b.ends_at > now() and b.ends_at > b.starts_at and b.ends_on - b.starts_on + 1 >= f.least
              and b.starts_at <= now() + make_interval(days => f.before)
              and exists (select 1 from programs.care_team_member m
                  join access.relationship r on r.id = m.relationship_id and r.ends_at is null
                  where m.account_id = b.account_id)
              and not exists (select 1 from handovers.handover h where h.account_id = b.account_id
                  and (h.over_at is null and h.undone_at is null or h.back_on = b.ends_on + 1))
            order by b.account_id, b.starts_at
            """.formatted(DatedRules.IN_FORCE);

    private final JdbcClient jdbc;

    PassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who leaves, or goes on leave until they are back. */
    record Goes(
            UUID accountId,
            UUID siteId,
            LocalDate lastDay,
            @Nullable LocalDate backOn) {}

    /** All of them, or that one where an account is given. */
    List<Goes> leaving(@Nullable UUID accountId) {
        return jdbc.sql(LEAVING)
                .param("account", accountId, Types.OTHER)
                .query(Goes.class)
                .list();
    }

    List<Goes> onLeave() {
        return jdbc.sql(ON_LEAVE).query(Goes.class).list();
    }

    /** Again, with all that was written, where somebody took it back of that day; false where nobody did. */
    boolean reopen(Goes goes) {
        return jdbc.sql("""
                update handovers.handover set undone_at = null, undone_by = null
                where id = (select h.id from handovers.handover h
                        where h.account_id = :account and h.kind = 'leaving' and h.begun_by is null
                          and h.undone_at is not null and h.last_day = :lastDay
                        order by h.undone_at desc limit 1)
                  and not exists (select 1 from handovers.handover o
                      where o.account_id = :account and o.undone_at is null and o.over_at is null)
                """)
                        .param("account", goes.accountId())
                        .param("lastDay", Date.valueOf(goes.lastDay()))
                        .update()
                == 1;
    }

    void begin(Goes goes) {
        jdbc.sql("""
                insert into handovers.handover (id, account_id, kind, site_id, last_day, back_on)
                values (:id, :account, :kind, :site, :lastDay, :backOn)
                on conflict (account_id) where undone_at is null and over_at is null do nothing
                """)
                .param("id", Ids.next())
                .param("account", goes.accountId())
                .param("kind", goes.backOn() == null ? "leaving" : "leave")
                .param("site", goes.siteId())
                .param("lastDay", Date.valueOf(goes.lastDay()))
                .param("backOn", goes.backOn())
                .update();
    }

    /** A membership whose day has come. */
    record Due(UUID handoverId, UUID memberId, UUID workerId, UUID personId, UUID successorId, String role, UUID by) {}

    /** Those whose last day is over at their site, where somebody follows; which was stuck is tried once a day. */
    List<Due> due() {
        return jdbc.sql("""
                select l.handover_id, l.member_id, h.account_id as worker_id, l.person_id, l.successor_id,
                    l.successor_role as role, l.recorded_by as by
                from handovers.line l
                join handovers.handover h on h.id = l.handover_id and h.undone_at is null and h.over_at is null
                join programs.site s on s.id = h.site_id
                join access.relationship r on r.id = l.member_id and r.ends_at is null
                where h.kind = 'leaving' and l.passed_at is null and l.successor_id is not null
                  and (now() at time zone s.time_zone)::date > h.last_day
                  and (l.stuck_at is null or l.stuck_at < now() - interval '1 day')
                order by l.id
                """).query(Due.class).list();
    }

    /** One of them, kept from others until the transaction ends; empty where another instance has it. */
    Optional<UUID> take(Due due) {
        return jdbc.sql("select id from handovers.line where handover_id = ? and member_id = ? and passed_at is null"
                        + " and successor_id = ? for update skip locked")
                .params(due.handoverId(), due.memberId(), due.successorId())
                .query(UUID.class)
                .optional();
    }

    void passed(UUID lineId) {
        jdbc.sql("update handovers.line set passed_at = now(), stuck_at = null, version = version + 1 where id = ?")
                .param(lineId)
                .update();
    }

    /** False where it was stuck before. */
    boolean stuck(UUID lineId) {
        return jdbc.sql("update handovers.line l set stuck_at = now() from handovers.line b"
                        + " where l.id = ? and b.id = l.id returning b.stuck_at is null")
                .param(lineId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Ends those of which nobody is left, and the leaves of those who are back. */
    void endOver() {
        jdbc.sql("""
                update handovers.handover h set over_at = now() from programs.site s
                where s.id = h.site_id and h.undone_at is null and h.over_at is null
                  and (h.kind = 'leave' and (now() at time zone s.time_zone)::date >= h.back_on
                    or h.kind = 'leaving' and (now() at time zone s.time_zone)::date > h.last_day
                        and not exists (select 1 from programs.care_team_member m
                            join access.relationship r on r.id = m.relationship_id and r.ends_at is null
                            join programs.episode e on e.id = m.episode_id and e.ended_on is null
                            where m.account_id = h.account_id and handovers.goes(h, e.program_id)))
                """).update();
    }
}
