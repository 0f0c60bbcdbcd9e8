package health.attune.audit;

import health.attune.audit.chain.Batch;
import health.attune.audit.chain.StoredBatch;
import health.attune.database.clocks.TransactionTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the whole trail; memory does not grow with it. */
@Component
class TrailStore {
    private static final int ROWS_AT_ONCE = 4;
    private static final int SMALL_ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final DataSource source;

    TrailStore(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** All batches in order, one after the other. */
    void eachBatch(Consumer<StoredBatch> reader) {
        streaming(ROWS_AT_ONCE).query("select * from audit.batch order by number", row -> {
            reader.accept(batch(row));
        });
    }

    /** The entries of those numbers that are there. */
    TreeMap<Long, StoredEntry> entries(long[] ids) {
        var found = new TreeMap<Long, StoredEntry>();
        var sql = "select " + StoredEntry.selected("e") + " from audit.entry e where e.id = any(?)";
        streaming(SMALL_ROWS_AT_ONCE)
                .query(
                        sql,
                        row -> {
                            var entry = StoredEntry.of(row);
                            found.put(entry.id(), entry);
                        },
                        (Object) ids);
        return found;
    }

    /** What waits to be sealed, in order; without an entry where it is gone. */
    void eachWaiting(WaitingReader reader) {
        var sql = "select w.entry_id, " + StoredEntry.selected("e")
                + " from audit.waiting w left join audit.entry e on e.id = w.entry_id order by w.entry_id";
        streaming(SMALL_ROWS_AT_ONCE).query(sql, row -> {
            reader.accept(row.getLong("entry_id"), row.getObject("id") == null ? null : StoredEntry.of(row));
        });
    }

    /** Takes one after the other. */
    interface WaitingReader {
        void accept(long id, @Nullable StoredEntry entry);
    }

    /** The first entry that neither stands in a batch nor waits for one. */
    Optional<Long> stray() {
        return jdbc.sql("""
                select min(e.id) from audit.entry e
                where not exists (select 1 from audit.waiting w where w.entry_id = e.id)
                  and not exists (select 1 from audit.batch b, unnest(b.ids) as sealed(id) where sealed.id = e.id)
                """).query((row, number) -> row.getObject(1, Long.class)).list().stream()
                .flatMap(id -> Optional.ofNullable(id).stream())
                .findFirst();
    }

    /** Since when the longest waiting entry waits; empty where none does. */
    Optional<Instant> waitingSince() {
        return jdbc.sql("""
                select e.at from audit.waiting w join audit.entry e on e.id = w.entry_id order by e.at limit 1
                """).query(Instant.class).optional();
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    /** Rows come some at a time, as long as the transaction is open. */
    private JdbcTemplate streaming(int rows) {
        var template = new JdbcTemplate(source);
        template.setFetchSize(rows);
        return template;
    }

    private static StoredBatch batch(ResultSet row) throws SQLException {
        var batch = new Batch(
                row.getLong("number"),
                row.getInt("encoding"),
                longs(row.getArray("ids")),
                row.getBytes("leaves"),
                row.getBytes("previous"),
                row.getTimestamp("sealed_at").toInstant());
        return new StoredBatch(
                batch,
                new StoredBatch.Told(row.getInt("entries"), row.getLong("first_id"), row.getLong("last_id")),
                row.getBytes("root"),
                row.getBytes("head"),
                row.getBytes("signature"));
    }

    private static long[] longs(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
