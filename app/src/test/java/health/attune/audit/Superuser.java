package health.attune.audit;

import health.attune.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Whoever administers the database of the tests. */
final class Superuser {
    private static final Path SHARED = TestFolder.shared();

    private Superuser() {}

    /** Does all of that or nothing, past the service. */
    static void does(String... statements) {
        does(SHARED, statements);
    }

    static void does(Path folder, String... statements) {
        try (var connection = of(folder);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var sql : statements) statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static Connection connection() throws SQLException {
        return of(SHARED);
    }

    /** Of the database that runs in that data folder. */
    private static Connection of(Path folder) throws SQLException {
        try {
            var port = Files.readString(folder.resolve("port")).strip();
            var password =
                    Files.readString(folder.resolve("superuser.password")).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/attune", "postgres", password);
        } catch (IOException e) {
            throw new SQLException("No database runs in " + folder, e);
        }
    }
}
