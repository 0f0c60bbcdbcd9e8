package health.attune.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A PostgreSQL server that the service uses, whoever runs it. */
sealed interface Server extends AutoCloseable permits EmbeddedPostgres, JoinedPostgres, GivenServer {

    JdbcConnectionDetails connection();

    @Override
    void close();
}
