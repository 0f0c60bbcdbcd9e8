package health.attune.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
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

    public DatabaseSettings {
        if (url != null && !url.isBlank() && !url.startsWith("jdbc:postgresql:"))
            throw new IllegalArgumentException("The address of the database has to look like"
                    + " jdbc:postgresql://db.example.org:5432/attune. Mend ATTUNE_DATABASE_URL.");
    }

    /** Whether somebody else runs the server. */
    public boolean isExternal() {
        return url != null && !url.isBlank();
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
