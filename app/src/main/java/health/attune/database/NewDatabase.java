package health.attune.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.springframework.util.FileSystemUtils;

/** An empty database to restore into: run by Attune in a folder, or given by address. What has content is refused. */
public final class NewDatabase implements AutoCloseable {
    private static final String LOCATION = "classpath:db/migration";

    private final Path folder;
    private final Server server;

    private NewDatabase(Path folder, Server server) {
        this.folder = folder;
        this.server = server;
    }

    /** Refuses a folder with anything in it, and a database with any table. Nothing is made or changed by asking. */
    public static void requireEmpty(DatabaseSettings target) {
        try {
            if (Files.exists(target.folder()) && !isEmpty(target.folder()))
                throw new DatabaseUnavailable("There is something in " + target.folder()
                        + " already, so nothing was touched. Name a folder that is empty or not there yet.");
            if (target.isExternal()) requireNoTables(new GivenServer(target));
        } catch (IOException e) {
            throw new DatabaseUnavailable("The folder " + target.folder() + " can't be read.", e);
        }
    }

    /** Starts it, empty. */
    public static NewDatabase begin(DatabaseSettings target) {
        requireEmpty(target);
        return of(target);
    }

    /** Starts it as it is, such as to look at what was restored. */
    public static NewDatabase of(DatabaseSettings target) {
        var server = target.isExternal()
                ? new GivenServer(target)
                : EmbeddedPostgres.openIn(target.folder().toAbsolutePath(), true);
        return new NewDatabase(target.folder(), server);
    }

    /** Makes the tables as they were at that step of their history. */
    public void migrateTo(String version) {
        var login = server.owner();
        Flyway.configure()
                .dataSource(
                        login.getJdbcUrl(),
                        Objects.requireNonNull(login.getUsername()),
                        Objects.requireNonNull(login.getPassword()))
                .locations(LOCATION)
                .defaultSchema("public")
                .target(version)
                .load()
                .migrate();
    }

    public WholeDatabase whole() {
        return server.whole();
    }

    /** Leaves a folder as empty as it was. */
    public void abandon() {
        close();
        try (var inside = Files.list(folder)) {
            for (var one : inside.toList()) FileSystemUtils.deleteRecursively(one);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be emptied again.", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void requireNoTables(GivenServer given) {
        var login = given.connection();
        try (var connection =
                        DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword());
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v', 'm') and n.nspname <> 'information_schema'
                            and n.nspname not like 'pg\\_%' limit 1
                        """)) {
            if (found.next())
                throw new DatabaseUnavailable("There are tables in that database already, so nothing was touched."
                        + " Make a new one as docs/howto/configure.md says, and name it with --url.");
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database can't be reached. Check --url, --user and" + " ATTUNE_DATABASE_PASSWORD.", e);
        }
    }
}
