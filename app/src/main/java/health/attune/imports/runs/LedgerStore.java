package health.attune.imports.runs;

import health.attune.database.Bulk;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was taken in before, and what this run has met already. */
@Component
class LedgerStore {
    private final Bulk bulk;
    private final JdbcClient jdbc;

    LedgerStore(Bulk bulk, JdbcClient jdbc) {
        this.bulk = bulk;
        this.jdbc = jdbc;
    }

    /** Something that was taken in: a response, an episode, a contact, an appointment. */
    record Line(Marks marks, UUID factId) {}

    Map<UUID, Line> find(Collection<UUID> keys) {
        var found = new HashMap<UUID, Line>();
        jdbc.sql("select key, print, fact_id from imports.entry where key = any(?)")
                .param(keys.toArray(UUID[]::new))
                .query(row -> {
                    var key = row.getObject(1, UUID.class);
                    found.put(
                            key, new Line(new Marks(key, row.getObject(2, UUID.class)), row.getObject(3, UUID.class)));
                });
        return found;
    }

    void insert(UUID runId, List<Line> lines) {
        bulk.into("imports.entry (key, print, fact_id, run_id)", lines, line ->
                new Object[] {line.marks().key(), line.marks().print(), line.factId(), runId});
    }

    void replace(UUID runId, Line line) {
        jdbc.sql("update imports.entry set print = ?, fact_id = ?, run_id = ? where key = ?")
                .params(line.marks().print(), line.factId(), runId, line.marks().key())
                .update();
    }

    /** Notes that this run has met those keys; returns the ones it had met before. */
    Set<UUID> meet(UUID runId, Collection<UUID> keys) {
        var fresh = jdbc.sql("""
                insert into imports.met (run_id, key) select :run, k from unnest(cast(:keys as uuid[])) as k
                on conflict do nothing returning key
                """)
                .param("run", runId)
                .param("keys", keys.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
        var before = new HashSet<>(keys);
        before.removeAll(fresh);
        return before;
    }

    /** Clears what the run has met, and what runs of the days before left behind when they were killed. */
    void forget(UUID runId, Instant now) {
        // The first 48 bits of an identifier of ours are the time it was made at.
        var yesterday = new UUID(now.minus(Duration.ofDays(1)).toEpochMilli() << 16, 0);
        jdbc.sql("delete from imports.met where run_id = ? or run_id < ?")
                .params(runId, yesterday)
                .update();
    }
}
