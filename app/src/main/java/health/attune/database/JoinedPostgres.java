package health.attune.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database of a service that already runs from the same folder; it is used, never stopped. */
record JoinedPostgres(PostgresFolder folder) implements Server {

    @Override
    public JdbcConnectionDetails connection() {
        return folder.connection();
    }

    @Override
    public JdbcConnectionDetails owner() {
        return folder.owner();
    }

    @Override
    public void close() {}
}
