package health.attune.safeguards.finder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers and alerts as their rows hold them, with statements of its own. */
@Component
class FinderStore {
    private static final String RAW = """
            select r.id, r.changed_by::text as changed_by, r.person_id, r.instrument_id, r.instrument_version,
                r.answers, r.late, r.declined, r.completed_at is not null as is_completed, r.answered_at,
                r.recorded_by, c.mode,
                case when r.supersedes_id is null then r.id else (
                    with recursive before as (
                        select r.supersedes_id as id
                        union all
                        select p.supersedes_id from checkins.response p join before b on b.id = p.id
                        where p.supersedes_id is not null)
                    select b.id from before b join checkins.response f on f.id = b.id and f.supersedes_id is null)
                end as first_id,
                case when c.mode = 'score-only' or c.mode = 'import' and r.answers = '{}' and r.declined = '{}' then (
                    select jsonb_object_agg(s.score_id, s.value) from checkins.score s
                    where s.response_id = r.id and s.value is not null) end as scores
            from checkins.response r join checkins.checkin c on c.id = r.checkin_id
            where (r.instrument_id = any(:watched)
                or r.instrument_id in (select i.instrument_id from questionnaires.imported i))
            """;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final String[] watched;

    FinderStore(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.watched = definitions.watched().toArray(String[]::new);
    }

    /** A response and the transaction that wrote it last. */
    record Changed(Cursor at, RawResponse response) {}

    /** A place among all changes. */
    record Cursor(String transaction, UUID id) {}

    /**
     * What this moment can be sure of.
     *
     * @param ended every transaction before this one has ended
     * @param begun no transaction from this one on had begun
     */
    record Horizon(String ended, String begun) {}

    Horizon horizon() {
        return jdbc.sql("""
                select pg_snapshot_xmin(pg_current_snapshot())::text as ended,
                    pg_snapshot_xmax(pg_current_snapshot())::text as begun
                """).query(Horizon.class).single();
    }

    List<Changed> changedAfter(Cursor after, Horizon horizon, int most) {
        return jdbc.sql(RAW + """
                and (r.changed_by, r.id) > (cast(:transaction as xid8), :id) and r.changed_by < cast(:begun as xid8)
                order by r.changed_by, r.id limit :most
                """)
                .param("watched", watched)
                .param("transaction", after.transaction())
                .param("id", after.id())
                .param("begun", horizon.begun())
                .param("most", most)
                .query(FinderStore::changed)
                .list();
    }

    List<Changed> newest(Horizon horizon, int most) {
        return jdbc.sql(RAW + """
                and r.changed_by < cast(:begun as xid8) order by r.changed_by desc, r.id desc limit :most
                """)
                .param("watched", watched)
                .param("begun", horizon.begun())
                .param("most", most)
                .query(FinderStore::changed)
                .list();
    }

    List<Changed> after(UUID id, int most) {
        return jdbc.sql(RAW + "and r.id > :id order by r.id limit :most")
                .param("watched", watched)
                .param("id", id)
                .param("most", most)
                .query(FinderStore::changed)
                .list();
    }

    /** About how many responses there are, as the database knows without counting. */
    long responses() {
        return jdbc.sql("""
                select greatest(reltuples, 0)::bigint from pg_class where oid = 'checkins.response'::regclass
                """).query(Long.class).single();
    }

    /** Those of these responses that are there. */
    Set<Needed.Key> alerts(Collection<UUID> firstIds) {
        var found = jdbc.sql("select response_id, item_id as item, reason from alerts.alert where response_id = any(?)")
                .param(firstIds.toArray(UUID[]::new))
                .query(Needed.Key.class)
                .list();
        return new HashSet<>(found);
    }

    /**
     * Those of these responses that were kept from raising an alert, each by a suspension that two had decided on, that
     * was in force at the time and about that question, at a place that serves or served the person.
     */
    Set<Needed.Key> heldBack(Collection<UUID> firstIds) {
        var found = jdbc.sql("""
                select h.response_id, h.item_id as item, h.reason
                from alerts.held_back h join alerts.suspension s on s.id = h.suspension_id
                where h.response_id = any(?) and s.confirmed_by <> s.proposed_by and h.held_at >= s.confirmed_at
                  and h.held_at < s.ends_at and (s.ended_at is null or h.held_at <= s.ended_at)
                  and s.instrument_id = h.instrument_id and s.item_id = h.item_id
                  and (s.kind = 'skipped') = (h.reason = 'skipped')
                  and exists (select 1 from programs.episode e join programs.program g on g.id = e.program_id
                      join programs.site t on t.id = g.site_id where e.person_id = h.person_id
                        and (t.id = s.site_id or (s.site_id is null and t.organization_id = s.organization_id)))
                """)
                .param(firstIds.toArray(UUID[]::new))
                .query(Needed.Key.class)
                .list();
        return new HashSet<>(found);
    }

    /** False where it was noted before. */
    boolean note(RawResponse response, Needed needed) {
        return jdbc.sql("""
                insert into safeguards.found_late (response_id, item_id, reason, person_id, instrument_id, is_historic,
                    answered_at)
                select :first, :item, :reason, :person, :instrument, :historic, r.answered_at
                from checkins.response r where r.id = :id
                on conflict (response_id, item_id, reason) do nothing
                """)
                        .param("first", response.firstId())
                        .param("item", needed.item())
                        .param("reason", needed.reason().word())
                        .param("person", response.personId())
                        .param("instrument", response.instrumentId())
                        .param("historic", response.isImported())
                        .param("id", response.id())
                        .update()
                == 1;
    }

    private static Changed changed(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Changed(new Cursor(row.getString("changed_by"), id), raw(row, id));
    }

    private static RawResponse raw(ResultSet row, UUID id) throws SQLException {
        var answeredAt = row.getTimestamp("answered_at");
        return new RawResponse(
                id,
                row.getObject("first_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("instrument_id"),
                row.getString("instrument_version"),
                row.getString("answers"),
                row.getString("late"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("declined").getArray())),
                scores(row.getString("scores")),
                row.getString("mode"),
                row.getBoolean("is_completed"),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.getObject("recorded_by", UUID.class));
    }

    private static Map<String, Double> scores(@org.jspecify.annotations.Nullable String json) {
        var scores = new HashMap<String, Double>();
        if (json != null) JSON.readTree(json).forEachEntry((score, value) -> scores.put(score, value.asDouble()));
        return scores;
    }
}
