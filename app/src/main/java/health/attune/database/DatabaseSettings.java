package health.attune.database;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is: a PostgreSQL server given by its address, or one that Attune runs itself below the data folder.
 *
 * @param folder where Attune keeps what it must not lose
 * @param url JDBC address of an existing server; absent, Attune runs its own
 * @param user the role the service works as
 * @param owner the role that owns the tables and migrates them, as {@code ATTUNE_DATABASE_OWNER} and {@code
 *     ATTUNE_DATABASE_OWNER_PASSWORD} say; blank where it is the same
 * @param alone whether a folder that another process holds is refused; a command beside the service joins it instead
 */
@ConfigurationProperties("attune.database")
public record DatabaseSettings(
        @DefaultValue("data/service") Path folder,
        @Nullable String url,
        @DefaultValue("attune") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String owner,
        @DefaultValue("") String ownerPassword,
        @DefaultValue("false") boolean alone) {
    private static final Set<String> VERIFIED = Set.of("verify-full", "verify-ca");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    public DatabaseSettings {
        if (url != null && !url.isBlank() && !url.startsWith("jdbc:postgresql:"))
            throw new IllegalArgumentException("The address of the database has to look like"
                    + " jdbc:postgresql://db.example.org:5432/attune. Mend ATTUNE_DATABASE_URL.");
        if (url != null && !isSafeOnItsWay(url))
            throw new IllegalArgumentException("The database is reached over a network, and nothing makes sure that"
                    + " the way is encrypted and the server the right one: what people said could be read on the way."
                    + " Add sslmode=verify-full to its address (ATTUNE_DATABASE_URL), as docs/howto/https.md says.");
    }

    /** By itself the driver goes on unencrypted where the server offers no better, and believes any certificate. */
    private static boolean isSafeOnItsWay(String url) {
        var given = Driver.parseURL(url, null);
        if (given == null || VERIFIED.contains(given.getProperty("sslmode", ""))) return true;
        return Arrays.stream(given.getProperty("PGHOST", "localhost").split(",", -1))
                .allMatch(THIS_MACHINE::contains);
    }

    /** Whether somebody else runs the server. */
    public boolean isExternal() {
        return url != null && !url.isBlank();
    }

    /** Whether there is data: in a folder where Attune made its own; a server of somebody else is taken to hold it. */
    public boolean isThere() {
        return isExternal() || isKeptIn(folder);
    }

    /** Whether Attune made a database of its own in that folder. */
    public static boolean isKeptIn(Path folder) {
        return !new PostgresFolder(folder).isEmpty();
    }

    /** Where the data is, as an operator names it; nothing that follows an address, which may open it. */
    public String place() {
        return url == null || url.isBlank()
                ? folder.toAbsolutePath().normalize().toString()
                : url.replaceFirst("\\?.*", "");
    }

    /**
     * A place to restore into, alone there: an own server by its address, or one that Attune runs in the folder.
     *
     * @param owner of that database
     */
    public static DatabaseSettings target(Path folder, @Nullable String url, String owner, String password) {
        return new DatabaseSettings(folder, url, owner, password, owner, password, true);
    }
}
