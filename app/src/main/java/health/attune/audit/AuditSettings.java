package health.attune.audit;

import health.attune.database.DatabaseSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param heads the folder of the heads, best on another machine or volume than the database; absent, below the data
 *     folder
 */
@ConfigurationProperties("attune.audit")
record AuditSettings(@Nullable Path heads) {

    /** The file that this instance writes. */
    Path file(DatabaseSettings database) {
        var folder =
                heads == null || heads.toString().isBlank() ? database.folder().resolve("audit-heads") : heads;
        return folder.resolve("heads.txt");
    }
}
