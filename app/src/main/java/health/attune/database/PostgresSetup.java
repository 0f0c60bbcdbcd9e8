package health.attune.database;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The database, the role that owns its tables and the role the service works as: neither is a superuser's. */
final class PostgresSetup {

    private PostgresSetup() {}

    /** Makes what is not there; a folder of an earlier version has the owner only, which was the service too. */
    static void ensure(PostgresFolder folder) throws IOException {
        var superuser = folder.superuser();
        try (var connection = DriverManager.getConnection(superuser.url(), superuser.user(), superuser.password());
                var statement = connection.createStatement()) {
            ensureRole(statement, folder.owner());
            ensureRole(statement, folder.connection());
            if (!exists(statement, "pg_database where datname = 'attune'"))
                statement.execute("create database attune owner attune");
        } catch (SQLException e) {
            throw new IOException("The application's database can't be made: " + e.getMessage(), e);
        }
    }

    private static void ensureRole(Statement statement, Connection role) throws SQLException {
        if (!exists(statement, "pg_roles where rolname = '" + role.user() + "'"))
            statement.execute("create role " + role.user() + " login");
        statement.execute("alter role " + role.user() + " password '" + role.password() + "'");
    }

    private static boolean exists(Statement statement, String what) throws SQLException {
        try (var row = statement.executeQuery("select 1 from " + what)) {
            return row.next();
        }
    }
}
