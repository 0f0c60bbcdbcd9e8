package health.attune.audit;

import health.attune.database.Bulk;
import health.attune.database.Net;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Writes entries on the connection of the transaction under way, each with its number and its proof. */
@Component
class EntryWriter {
    private static final Logger LOG = LoggerFactory.getLogger(EntryWriter.class);
    private static final String TABLE = "audit.entry (" + String.join(", ", Encoding.PRESENT.signed()) + ", proof)";
    private static final String INSERT = "insert into " + TABLE + " values (?"
            + ", ?".repeat(Encoding.PRESENT.signed().size()) + ")";
    private static final Function<byte[], Object> HEX =
            proof -> "\\x" + HexFormat.of().formatHex(proof);

    private final JdbcTemplate jdbc;
    private final DataSource source;
    private final Bulk bulk;
    private final EntryNumbers numbers;
    private final EntryProofs proofs;
    private final Net net;
    private final Counter lost;

    EntryWriter(
            JdbcTemplate jdbc,
            DataSource source,
            Bulk bulk,
            EntryNumbers numbers,
            EntryProofs proofs,
            Net net,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.source = source;
        this.bulk = bulk;
        this.numbers = numbers;
        this.proofs = proofs;
        this.net = net;
        lost = Counter.builder("attune.audit.entries.lost")
                .description("Entries that could not be written although what they tell of stands")
                .register(meters);
    }

    void write(List<AuditEntry> entries) {
        var ids = numbers.take(entries.size()).iterator();
        jdbc.batchUpdate(INSERT, entries, entries.size(), (statement, entry) -> {
            var cells = cells(StoredEntry.of(ids.next(), entry), proof -> proof);
            for (int i = 0; i < cells.length; i++) statement.setObject(i + 1, cells[i]);
        });
    }

    void writeMany(Collection<AuditEntry> entries) {
        var ids = numbers.take(entries.size()).iterator();
        bulk.into(TABLE, entries, entry -> cells(StoredEntry.of(ids.next(), entry), HEX));
    }

    /** What an entry says but for its moment, of one actor. */
    private record Said(@Nullable UUID personId, String verb, String subject) {
        static Said by(AuditEntry entry) {
            return new Said(
                    entry.about().personId(), entry.deed().verb(), entry.about().subject());
        }
    }

    /** Those that say something new; asked above the net, since nobody reads what others looked at. */
    List<AuditEntry> newThisHour(List<AuditEntry> entries) {
        var said = entries.stream().map(Said::by).toList();
        var known = new HashSet<>(net.above(() -> jdbc.query(
                "select person_id, verb, subject from audit.entry where person_id = any(?) and actor_id = ?"
                        + " and verb = any(?) and subject = any(?) and allowed and at > now() - interval '1 hour'",
                (row, number) -> new Said(
                        row.getObject("person_id", UUID.class), row.getString("verb"), row.getString("subject")),
                said.stream().map(Said::personId).distinct().toArray(UUID[]::new),
                entries.getFirst().actor().id(),
                said.stream().map(Said::verb).distinct().toArray(String[]::new),
                said.stream().map(Said::subject).distinct().toArray(String[]::new))));
        return entries.stream().filter(entry -> !known.contains(Said.by(entry))).toList();
    }

    private @Nullable Object[] cells(StoredEntry entry, Function<byte[], Object> form) {
        var cells = Arrays.copyOf(entry.values(), entry.values().length + 1);
        cells[entry.values().length] = form.apply(proofs.of(entry));
        return cells;
    }

    /** Writes them, or loses them and nothing else: what the transaction did before stands, and it goes on. */
    void writeOrLose(List<AuditEntry> entries) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            var before = connection.setSavepoint();
            try {
                jdbc.execute("set local lock_timeout = '2s'");
                write(entries);
            } catch (RuntimeException e) {
                undo(connection, before, e);
                lost(entries, e);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The transaction can't be kept apart from its audit entries.", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void undo(Connection connection, Savepoint before, RuntimeException cause) throws SQLException {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            e.addSuppressed(cause);
            throw e;
        }
    }

    /** Right after the end of a transaction, on the connection that it still holds. */
    void writeAfterwards(AuditEntry entry) {
        try {
            write(List.of(entry));
            DataSourceUtils.getConnection(source).commit();
        } catch (DataAccessException | SQLException e) {
            lost(List.of(entry), e);
        }
    }

    private void lost(List<AuditEntry> entries, Exception cause) {
        lost.increment(entries.size());
        for (var entry : entries)
            LOG.error(
                    "An audit entry is lost: {} of class {} by {}, {} ({}).",
                    entry.deed().verb(),
                    entry.deed().dataClass(),
                    entry.actor().kind(),
                    entry.allowed() ? "allowed" : "refused",
                    cause.getClass().getSimpleName());
    }
}
