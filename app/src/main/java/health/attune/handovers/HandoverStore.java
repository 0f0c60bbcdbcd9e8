package health.attune.handovers;

import health.attune.handovers.Handover.Kind;
import health.attune.handovers.Handover.Place;
import health.attune.handovers.Handover.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HandoverStore {
    private static final String OPEN = """
            select h.*, a.name as worker, s.name as site, s.organization_id, s.time_zone
            from handovers.handover h
            join access.account a on a.id = h.account_id
            join programs.site s on s.id = h.site_id
            where h.undone_at is null and h.over_at is null and\s""";

    private static final String PROGRESS = """
            with member as (
                select h.id as handover_id, m.relationship_id as id from handovers.handover h
                join programs.care_team_member m on m.account_id = h.account_id
                join access.relationship r on r.id = m.relationship_id and r.ends_at is null
                join programs.episode e on e.id = m.episode_id and e.ended_on is null
                where h.id = any(:ids) and handovers.goes(h, e.program_id)
                union select l.handover_id, l.member_id from handovers.line l
                where l.handover_id = any(:ids) and l.passed_at is not null)
            select h.id, count(m.id) as everybody, count(l.successor_id) as followed,
                count(l.goodbye_on) as goodbyes, count(l.introduction_on) as introduced,
                count(l.passed_at) as passed
            from unnest(:ids) as h (id) left join member m on m.handover_id = h.id
            left join handovers.line l on l.member_id = m.id and l.handover_id = m.handover_id
            group by h.id
            """;

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where that worker has one under way, or one of that id is there already. */
    boolean insert(Handover handover) {
        return jdbc.sql("""
                insert into handovers.handover (id, account_id, kind, site_id, last_day, back_on, begun_by)
                values (:id, :account, :kind, :site, :lastDay, :backOn, :by)
                on conflict do nothing
                """)
                        .param("id", handover.id())
                        .param("account", handover.accountId())
                        .param("kind", handover.kind().word())
                        .param("site", handover.place().siteId())
                        .param("lastDay", handover.lastDay())
                        .param("backOn", handover.backOn())
                        .param("by", handover.begunBy())
                        .update()
                == 1;
    }

    Optional<Handover> find(UUID id) {
        return jdbc.sql(OPEN + "h.id = ?")
                .param(id)
                .query(HandoverStore::handover)
                .optional();
    }

    /** Those of that worker, and of these sites; the nearest day first. */
    List<Handover> of(UUID accountId, Collection<UUID> siteIds) {
        return jdbc.sql(OPEN + "(h.account_id = :account or h.site_id = any(:sites)) order by h.last_day, h.id")
                .param("account", accountId)
                .param("sites", siteIds.toArray(UUID[]::new))
                .query(HandoverStore::handover)
                .list();
    }

    /** False where somebody passed on by it already, or it is over. */
    boolean undo(UUID id, UUID by) {
        return jdbc.sql("""
                update handovers.handover h set undone_at = now(), undone_by = ?
                where h.id = ? and h.undone_at is null and h.over_at is null and not exists (
                    select 1 from handovers.line l where l.handover_id = h.id and l.passed_at is not null)
                """).params(by, id).update() == 1;
    }

    /**
     * Somebody who goes for good.
     *
     * @param by null where it began by itself
     */
    record Leaving(
            UUID accountId,
            UUID siteId,
            LocalDate lastDay,
            @Nullable UUID by) {}

    /** The leave of that worker that is under way is for good now, with all that was written; empty where none is. */
    Optional<UUID> leaveForGood(Leaving leaving) {
        return jdbc.sql("""
                update handovers.handover set kind = 'leaving', site_id = :site, last_day = :lastDay, back_on = null,
                    begun_by = :by
                where account_id = :account and kind = 'leave' and undone_at is null and over_at is null
                returning id
                """)
                .param("account", leaving.accountId())
                .param("site", leaving.siteId())
                .param("lastDay", leaving.lastDay())
                .param("by", leaving.by(), Types.OTHER)
                .query(UUID.class)
                .optional();
    }

    /** Counted over all, whoever asks: numbers about nobody; of each of them, also of those about nobody. */
    Map<UUID, Progress> progress(Collection<UUID> ids) {
        var found = new HashMap<UUID, Progress>();
        jdbc.sql(PROGRESS).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            found.put(
                    row.getObject("id", UUID.class),
                    new Progress(
                            row.getInt("everybody"),
                            row.getInt("followed"),
                            row.getInt("goodbyes"),
                            row.getInt("introduced"),
                            row.getInt("passed")));
        });
        return found;
    }

    private static Handover handover(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("worker"),
                Kind.of(row.getString("kind")).orElseThrow(),
                new Place(
                        row.getObject("site_id", UUID.class),
                        row.getObject("organization_id", UUID.class),
                        row.getString("site"),
                        ZoneId.of(row.getString("time_zone"))),
                row.getObject("last_day", LocalDate.class),
                row.getObject("back_on", LocalDate.class),
                row.getObject("begun_by", UUID.class));
    }
}
