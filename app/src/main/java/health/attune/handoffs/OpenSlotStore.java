package health.attune.handoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OpenSlotStore {
    private static final String USED = "exists (select 1 from handoffs.handoff h where h.slot_id = s.id"
            + " and (h.answer is null or h.answer = 'accepted'))";

    private static final String TAKEN = "exists (select 1 from handoffs.handoff h where h.slot_id = s.id"
            + " and h.closed_at is null and (h.answer is null or h.answer = 'accepted'))";

    /** Of four weeks: times kept open, and those that were used; what was offered, and met when. */
    private static final String FIGURES = """
            select p.id as program_id,
                (select count(*) from handoffs.slot s where s.program_id = p.id and s.given_up_at is null
                    and s.starts_at > now() - interval '28 days' and s.starts_at <= now()) as kept,
                (select count(*) from handoffs.slot s where s.program_id = p.id and s.given_up_at is null
                    and s.starts_at > now() - interval '28 days' and s.starts_at <= now() and USED) as used,
                o.offered, o.in_slot, o.for_today, o.accepted, o.same_day
            from unnest(cast(:programs as uuid[])) as p (id) cross join lateral (
                select count(*) as offered, count(*) filter (where h.slot_id is not null) as in_slot,
                    count(*) filter (where d.meant_for = d.offered_on) as for_today,
                    count(*) filter (where d.meant_for = d.offered_on and h.answer = 'accepted') as accepted,
                    count(*) filter (where d.meant_for = d.offered_on and d.met_on = d.offered_on) as same_day
                from handoffs.handoff h join programs.program g on g.id = h.program_id
                join programs.site t on t.id = g.site_id
                left join handoffs.slot k on k.id = h.slot_id
                cross join lateral (
                    select (h.offered_at at time zone t.time_zone)::date as offered_on,
                        (h.met_at at time zone t.time_zone)::date as met_on,
                        (greatest(k.starts_at, h.offered_at) at time zone t.time_zone)::date as meant_for) d
                where h.program_id = p.id and h.offered_at > now() - interval '28 days'
                  and h.answer is distinct from 'withdrawn') o
            """.replace("USED", USED);

    private final JdbcClient jdbc;

    OpenSlotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the next week that nobody has taken, the next first. */
    List<OpenSlot> free(Collection<UUID> programs) {
        return jdbc.sql("select s.* from handoffs.slot s where s.program_id = any(?) and s.given_up_at is null"
                        + " and s.starts_at > now() - interval '15 minutes' and s.starts_at < now() + interval '7 days'"
                        + " and not " + TAKEN + " order by s.starts_at, s.id")
                .param(programs.toArray(UUID[]::new))
                .query((row, number) -> slot(row))
                .list();
    }

    /** Those of a worker that nobody has taken, the earliest first. */
    List<OpenSlot> freeOf(UUID accountId, Instant from, Instant until) {
        return jdbc.sql("select s.* from handoffs.slot s where s.account_id = ? and s.given_up_at is null"
                        + " and s.starts_at >= ? and s.starts_at < ? and not " + TAKEN + " order by s.starts_at")
                .params(accountId, Timestamp.from(from), Timestamp.from(until))
                .query((row, number) -> slot(row))
                .list();
    }

    /** Those that somebody keeps from now on, and whether they are taken. */
    Map<OpenSlot, Boolean> keptBy(UUID accountId) {
        return jdbc
                .sql("select s.*, " + TAKEN + " as taken from handoffs.slot s where s.account_id = ?"
                        + " and s.given_up_at is null and s.starts_at > now() - interval '15 minutes'"
                        + " order by s.starts_at")
                .param(accountId)
                .query((row, number) -> Map.entry(slot(row), row.getBoolean("taken")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    /** One that was not given up, kept from changing until the transaction ends. */
    Optional<OpenSlot> locked(UUID slotId) {
        return jdbc.sql("select s.* from handoffs.slot s where s.id = ? and s.given_up_at is null for update")
                .param(slotId)
                .query((row, number) -> slot(row))
                .optional();
    }

    boolean isTaken(UUID slotId) {
        return jdbc.sql("select " + TAKEN + " from handoffs.slot s where s.id = ?")
                .param(slotId)
                .query(Boolean.class)
                .single();
    }

    /** Times of a worker that somebody has taken, the earliest first. */
    List<OpenSlot> takenOf(Collection<UUID> accountIds, Instant from, Instant until) {
        return jdbc.sql("select s.* from handoffs.slot s where s.account_id = any(:accounts) and s.given_up_at is null"
                        + " and s.starts_at < :until and s.starts_at + make_interval(mins => s.minutes) > :from"
                        + " and " + TAKEN + " order by s.starts_at")
                .param("accounts", accountIds.toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, number) -> slot(row))
                .list();
    }

    /** False where one of that id is there already, or its worker keeps that time already. */
    boolean insert(OpenSlot slot) {
        return jdbc.sql("""
                insert into handoffs.slot (id, program_id, account_id, starts_at, minutes) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                        .params(
                                slot.id(),
                                slot.programId(),
                                slot.accountId(),
                                Timestamp.from(slot.startsAt()),
                                slot.minutes())
                        .update()
                == 1;
    }

    /** What that worker keeps open from the same moment on. */
    Optional<OpenSlot> keptAt(OpenSlot slot) {
        return jdbc.sql("select s.* from handoffs.slot s where s.account_id = ? and s.starts_at = ?"
                        + " and s.given_up_at is null")
                .params(slot.accountId(), Timestamp.from(slot.startsAt()))
                .query((row, number) -> slot(row))
                .optional();
    }

    void giveUp(UUID slotId, UUID accountId) {
        jdbc.sql("update handoffs.slot s set given_up_at = now() where s.id = ? and s.account_id = ?"
                        + " and s.given_up_at is null and not " + TAKEN)
                .params(slotId, accountId)
                .update();
    }

    List<OpenSlots.Figures> figures(Collection<UUID> programs) {
        return jdbc.sql(FIGURES)
                .param("programs", programs.toArray(UUID[]::new))
                .query((row, number) -> new OpenSlots.Figures(
                        row.getObject("program_id", UUID.class),
                        row.getInt("kept"),
                        row.getInt("used"),
                        row.getInt("offered"),
                        row.getInt("in_slot"),
                        row.getInt("for_today"),
                        row.getInt("accepted"),
                        row.getInt("same_day")))
                .list();
    }

    private static OpenSlot slot(ResultSet row) throws SQLException {
        return new OpenSlot(
                row.getObject("id", UUID.class),
                row.getObject("program_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"));
    }
}
