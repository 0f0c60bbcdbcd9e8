package health.attune.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL server that the service uses, whoever runs it. */
sealed interface Server extends AutoCloseable permits EmbeddedPostgres, JoinedPostgres, GivenServer {

    /** As the role that the service works as. */
    JdbcConnectionDetails connection();

    /** As the role that owns the tables and changes them. */
    JdbcConnectionDetails owner();

    @Override
    void close();
}
