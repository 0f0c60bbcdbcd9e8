package health.attune.backups;

import health.attune.backups.archive.ArchiveWriter;
import health.attune.backups.archive.Manifest;
import health.attune.backups.archive.RowDigest;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** All tables as they were at one moment, while the service goes on writing. */
final class Snapshot {
    private final Connection connection;
    private final Catalog catalog;

    /** The connection is the snapshot's own, and in no transaction yet. */
    Snapshot(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    /** Writes the tables and returns what the archive says of itself. */
    Manifest writeTo(ArchiveWriter archive, String program, List<Manifest.File> files) throws IOException {
        try {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var madeAt = catalog.now();
            var tables = new ArrayList<Manifest.Table>();
            for (var table : catalog.tables())
                archive.add(Verification.TABLES + table.name(), out -> tables.add(write(table, out)));
            return new Manifest(
                    madeAt,
                    program,
                    catalog.server(),
                    catalog.migrations(),
                    tables,
                    catalog.sequences(),
                    files,
                    catalog.leftOut());
        } catch (SQLException e) {
            throw new BackupFailed("The database can't be read to its end.", e);
        }
    }

    private Manifest.Table write(Catalog.Table table, OutputStream out) throws IOException {
        var digest = digest(table, out);
        return new Manifest.Table(table.name(), table.columns(), digest.rows(), digest.value());
    }

    /** Reads a table row by row; each row goes out as COPY writes it. */
    RowDigest digest(Catalog.Table table, OutputStream out) throws IOException {
        var digest = new RowDigest();
        try {
            var copy = start("copy " + table.name() + " (" + String.join(", ", table.columns()) + ") to stdout");
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                digest.add(row, 0, row.length);
                out.write(row);
            }
            if (copy.getHandledRowCount() != digest.rows())
                throw new BackupFailed("The table " + table.name() + " was not read to its end.");
            return digest;
        } catch (SQLException e) {
            throw new BackupFailed("The table " + table.name() + " can't be read.", e);
        }
    }

    private CopyOut start(String sql) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
    }
}
