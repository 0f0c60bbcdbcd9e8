package health.attune.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that tell the database on whose behalf they are used. Each remembers what it told last, so that only a
 * change costs a statement.
 */
final class NettedSource extends DelegatingDataSource {
    private final Map<PGConnection, Viewer> told = Collections.synchronizedMap(new WeakHashMap<>());

    NettedSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            tell(connection, Viewer.present());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void tell(Connection connection, Viewer viewer) throws SQLException {
        var physical = connection.unwrap(PGConnection.class);
        if (viewer.equals(told.get(physical))) return;
        told.remove(physical);
        try (var statement = connection.prepareStatement("select set_config('attune.viewer', ?, false)")) {
            statement.setString(1, viewer.word());
            statement.execute();
        }
        told.put(physical, viewer);
    }
}
