package health.attune.backups;

import health.attune.backups.archive.Manifest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the database says of its own tables, sequences and history. */
record Catalog(Connection connection) {
    private static final String HISTORY = "public.flyway_schema_history";

    /** Nobody stays signed in over a restore: a sign-out that came after the backup must not be undone. */
    private static final Set<String> SESSIONS = Set.of("access.session", "access.session_attributes");

    private static final String OURS = "n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'";

    /** A table with the columns that are written, so not those that the server computes. */
    record Table(String name, List<String> columns) {}

    /** All tables with content, in the order of their names. */
    List<Table> tables() throws SQLException {
        return query("""
                select c.oid::regclass::text, array(select quote_ident(a.attname) from pg_catalog.pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                    order by a.attnum)
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relpersistence = 'p' and %s order by 1
                """.formatted(OURS), row -> new Table(row.getString(1), texts(row))).stream()
                .filter(table -> !table.name().equals(HISTORY) && !SESSIONS.contains(table.name()))
                .toList();
    }

    /** Tables of which only the structure is kept: sessions, and scratch tables that no crash would keep either. */
    List<String> leftOut() throws SQLException {
        var scratch = query("""
                select c.oid::regclass::text
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relpersistence = 'u' and %s order by 1
                """.formatted(OURS), row -> row.getString(1));
        var all = new ArrayList<>(scratch);
        all.addAll(SESSIONS.stream().sorted().toList());
        return all;
    }

    /** Read after the tables: it may stand further than they need, never less far. */
    List<Manifest.Sequence> sequences() throws SQLException {
        var names = query("""
                select c.oid::regclass::text
                from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and %s order by 1
                """.formatted(OURS), row -> row.getString(1));
        var sequences = new ArrayList<Manifest.Sequence>();
        for (var name : names)
            sequences.addAll(query(
                    "select last_value, is_called from " + name,
                    row -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))));
        return sequences;
    }

    List<Manifest.Migration> migrations() throws SQLException {
        return query(
                "select version, checksum from " + HISTORY
                        + " where success and version is not null order by installed_rank",
                row -> new Manifest.Migration(row.getString(1), whole(row)));
    }

    String server() throws SQLException {
        return one("show server_version", row -> row.getString(1));
    }

    /** The moment of the transaction under way. */
    Instant now() throws SQLException {
        return one("select now()", row -> row.getTimestamp(1).toInstant());
    }

    <T> List<T> query(String sql, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<T>();
            while (rows.next()) found.add(reading.of(rows));
            return found;
        }
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T> T one(String sql, Reading<T> reading) throws SQLException {
        return Objects.requireNonNull(query(sql, reading).getFirst());
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray(2).getArray());
    }

    private static @Nullable Integer whole(ResultSet row) throws SQLException {
        int value = row.getInt(2);
        return row.wasNull() ? null : value;
    }

    /** Makes something of one row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
