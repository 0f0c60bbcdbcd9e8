package health.attune.database;

import java.util.Objects;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A server that somebody else runs. */
record GivenServer(DatabaseSettings settings) implements Server {

    @Override
    public JdbcConnectionDetails connection() {
        return new Connection(Objects.requireNonNull(settings.url()), settings.user(), settings.password());
    }

    @Override
    public void close() {}
}
