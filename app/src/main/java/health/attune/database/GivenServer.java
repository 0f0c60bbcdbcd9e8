package health.attune.database;

import java.util.Objects;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A server that somebody else runs. */
record GivenServer(DatabaseSettings settings) implements Server {

    @Override
    public JdbcConnectionDetails connection() {
        return new Connection(Objects.requireNonNull(settings.url()), settings.user(), settings.password());
    }

    /** The same, where nobody else was named: then the net holds by force alone. */
    @Override
    public JdbcConnectionDetails owner() {
        return settings.owner().isBlank()
                ? connection()
                : new Connection(Objects.requireNonNull(settings.url()), settings.owner(), settings.ownerPassword());
    }

    @Override
    public WholeDatabase whole() {
        return new WholeDatabase(owner());
    }

    @Override
    public void close() {}
}
