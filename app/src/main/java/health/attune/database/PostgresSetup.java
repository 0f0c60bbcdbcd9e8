package health.attune.database;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The role and the database that the service works with: neither is a superuser's. */
final class PostgresSetup {

    private PostgresSetup() {}

    static void ensureApplicationDatabase(PostgresFolder folder) throws IOException {
        var superuser = folder.superuser();
        var password = folder.connection().password();
        try (var connection = DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("select 1 from pg_database where datname = 'attune'")) {
                if (row.next()) return;
            }
            statement.execute("drop role if exists attune");
            statement.execute("create role attune login password '" + password + "'");
            statement.execute("create database attune owner attune");
        } catch (SQLException e) {
            throw new IOException("The application's database can't be made: " + e.getMessage(), e);
        }
    }
}
