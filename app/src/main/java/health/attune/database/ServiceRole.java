package health.attune.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The role of the database that the service works as.
 *
 * @param ownsTables whether it is the owner of the tables too, because the operator named nobody else
 */
public record ServiceRole(String name, boolean ownsTables) {

    public String quoted() {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Start is refused with a role that no row-level policy holds. */
    static void requireHeld(JdbcConnectionDetails service) {
        var sql = "select 1 from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)";
        try (var connection = DriverManager.getConnection(
                        service.getJdbcUrl(), service.getUsername(), service.getPassword());
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            if (found.next()) throw new NotHeld(String.valueOf(service.getUsername()));
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database does not let the service in: check ATTUNE_DATABASE_USER.", e);
        }
    }

    /** What a forgotten condition would show, nothing beneath it would hide. */
    static final class NotHeld extends RuntimeException {
        NotHeld(String user) {
            super("Attune does not work as the database user " + user + ", who may see every row whatever the rules"
                    + " say. Name one in ATTUNE_DATABASE_USER that is no superuser and has no BYPASSRLS, as"
                    + " docs/howto/configure.md says.");
        }
    }
}
