package health.attune.audit;

import health.attune.audit.chain.Batch;
import health.attune.audit.chain.HeadLine;
import health.attune.database.clocks.TransactionTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BatchStore {
    private final JdbcClient jdbc;
    private final JdbcTemplate rows;

    BatchStore(JdbcClient jdbc, JdbcTemplate rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** False where another one is sealing just now. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('audit.batch', 0))")
                .query(Boolean.class)
                .single();
    }

    Instant now() {
        return TransactionTime.now(jdbc);
    }

    /**
     * Takes the longest waiting entries away from those that wait.
     *
     * @return each by its number; empty for one that is gone
     */
    TreeMap<Long, Optional<StoredEntry>> take(int most) {
        var taken = new TreeMap<Long, Optional<StoredEntry>>();
        var sql = """
                with taken as (
                    delete from audit.waiting where entry_id in (
                        select entry_id from audit.waiting order by entry_id limit ?)
                    returning entry_id)
                select t.entry_id, %s from taken t left join audit.entry e on e.id = t.entry_id
                """.formatted(StoredEntry.selected("e"));
        rows.query(
                sql,
                row -> {
                    var entry = row.getObject("id") == null ? null : StoredEntry.of(row);
                    taken.put(row.getLong("entry_id"), Optional.ofNullable(entry));
                },
                most);
        return taken;
    }

    /** What the next batch follows on. */
    Link last() {
        return jdbc.sql("select number, head from audit.batch order by number desc limit 1")
                .query((row, number) -> new Link(row.getLong("number"), row.getBytes("head")))
                .optional()
                .orElse(Link.BEGINNING);
    }

    /** The number and the head of a batch. */
    record Link(long number, byte[] head) {
        static final Link BEGINNING = new Link(0, Batch.BEGINNING);
    }

    void insert(Batch batch, byte[] head, byte[] signature) {
        jdbc.sql("""
                insert into audit.batch (number, encoding, entries, first_id, last_id, ids, leaves, root, previous,
                    sealed_at, head, signature)
                values (:number, :encoding, :entries, :firstId, :lastId, :ids, :leaves, :root, :previous, :sealedAt,
                    :head, :signature)
                """)
                .param("number", batch.number())
                .param("encoding", batch.encoding())
                .param("entries", batch.entries())
                .param("firstId", batch.firstId())
                .param("lastId", batch.lastId())
                .param("ids", batch.ids())
                .param("leaves", batch.leaves())
                .param("root", batch.root())
                .param("previous", batch.previous())
                .param("sealedAt", Timestamp.from(batch.sealedAt()))
                .param("head", head)
                .param("signature", signature)
                .update();
    }

    /** The heads from that number on, in order and no more than that many. */
    List<HeadLine> headsFrom(long number, int most) {
        return jdbc.sql("""
                select number, entries, first_id, last_id, sealed_at, head from audit.batch
                where number >= ? order by number limit ?
                """).params(number, most).query(BatchStore::headLine).list();
    }

    private static HeadLine headLine(ResultSet row, int number) throws SQLException {
        return new HeadLine(
                row.getLong("number"),
                row.getInt("entries"),
                row.getLong("first_id"),
                row.getLong("last_id"),
                row.getTimestamp("sealed_at").toInstant(),
                row.getBytes("head"));
    }
}
