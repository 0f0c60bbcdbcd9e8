package health.attune.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL server that the service uses, whoever runs it. */
sealed interface Server extends AutoCloseable permits EmbeddedPostgres, Server.Joined, GivenServer {

    /** As the role that the service works as. */
    JdbcConnectionDetails connection();

    /** As the role that owns the tables and changes them. */
    JdbcConnectionDetails owner();

    /** To see every row with, whatever row-level security hides: for backups. */
    WholeDatabase whole();

    @Override
    void close();

    /** The database of a service that already runs from the same folder; it is used, never stopped. */
    record Joined(PostgresFolder folder) implements Server {

        @Override
        public JdbcConnectionDetails connection() {
            return folder.connection();
        }

        @Override
        public JdbcConnectionDetails owner() {
            return folder.owner();
        }

        @Override
        public WholeDatabase whole() {
            return folder.whole();
        }

        @Override
        public void close() {}
    }
}
