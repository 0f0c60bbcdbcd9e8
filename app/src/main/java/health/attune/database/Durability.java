package health.attune.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What the server must promise before Attune trusts it with anything: a commit that was acknowledged is on disk. */
final class Durability {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /** As that login has it: a role and a database can have settings of their own. */
    static void require(JdbcConnectionDetails login) {
        var off = new ArrayList<String>();
        try (var connection =
                        DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword());
                var show = connection.prepareStatement("select current_setting(?)")) {
            for (var setting : SETTINGS) {
                show.setString(1, setting);
                try (var row = show.executeQuery()) {
                    row.next();
                    if ("off".equals(row.getString(1))) off.add(setting);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The database does not answer. Check that it runs and may be reached.", e);
        }
        if (!off.isEmpty()) throw new NotDurable(off);
    }

    /** Start is refused: an answer that was shown as saved could be lost. */
    static final class NotDurable extends RuntimeException {
        NotDurable(List<String> off) {
            super("Attune does not start on a PostgreSQL server with " + String.join(", ", off) + " off: an answer"
                    + " that was shown as saved could be lost. Switch it on in postgresql.conf, and for the user and"
                    + " the database where they have settings of their own, and start again.");
        }
    }
}
