package health.attune.backups;

import health.attune.backups.archive.Manifest;
import health.attune.backups.archive.RowDigest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Fills freshly made tables in one transaction. What would judge or change rows one by one (foreign keys, triggers, the
 * row-level security of their owner) is taken off before and put back after, which proves all rows at once.
 */
final class Loading {
    private final Connection connection;
    private final Catalog catalog;
    private final Manifest manifest;
    private final Map<String, Manifest.Table> tables;
    private final List<String> putBack = new ArrayList<>();

    Loading(Connection connection, Manifest manifest) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
        this.manifest = manifest;
        this.tables = manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
    }

    void prepare() throws SQLException {
        KnownMigrations.requireSame(manifest, catalog.migrations());
        takeOff("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname),
                    format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                        pg_catalog.pg_get_constraintdef(oid))
                from pg_catalog.pg_constraint where contype = 'f' and conparentid = 0
                """);
        takeOff("""
                select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
                    format('alter table %s enable %s trigger %I', tgrelid::regclass,
                        case tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, tgname)
                from pg_catalog.pg_trigger where not tgisinternal and tgenabled <> 'D' and tgparentid = 0
                """);
        takeOff("""
                select format('alter table %s no force row level security', oid::regclass),
                    format('alter table %s force row level security', oid::regclass)
                from pg_catalog.pg_class where relforcerowsecurity
                """);
        var all = catalog.tables().stream().map(Catalog.Table::name).toList();
        if (!all.isEmpty()) catalog.execute("truncate " + String.join(", ", all));
    }

    private void takeOff(String what) throws SQLException {
        for (var change : catalog.query(what, row -> List.of(row.getString(1), row.getString(2)))) {
            catalog.execute(change.getFirst());
            putBack.add(change.getLast());
        }
    }

    void load(String name, InputStream rows) throws IOException {
        var table = tables.get(name);
        if (table == null) throw new BackupFailed("The backup has a table that its manifest does not name.");
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name + " (" + String.join(", ", table.columns()) + ") from stdin", rows, 1 << 16);
        } catch (SQLException e) {
            throw new BackupFailed("The table " + name + " did not take its rows in.", e);
        }
    }

    /** Ends with every table compared, or refuses. */
    void finish() throws SQLException, IOException {
        for (var sequence : manifest.sequences())
            catalog.execute("select pg_catalog.setval('%s', %d, %s)"
                    .formatted(sequence.name().replace("'", "''"), sequence.value(), sequence.called()));
        var snapshot = new Snapshot(connection);
        for (var table : manifest.tables())
            compare(table, snapshot.digest(new Catalog.Table(table.name(), table.columns()), nowhere()));
        for (var change : putBack.reversed()) catalog.execute(change);
        catalog.execute("analyze");
    }

    private static void compare(Manifest.Table said, RowDigest found) {
        if (found.rows() != said.rows() || !found.value().equals(said.digest()))
            throw new BackupFailed("The table " + said.name() + " is not what it was in the backup. Nothing was kept.");
    }

    private static OutputStream nowhere() {
        return OutputStream.nullOutputStream();
    }
}
