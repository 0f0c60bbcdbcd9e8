package health.attune.backups;

import health.attune.backups.folders.BackupFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Tables with content are changed only after a backup of them was written and read again, where backups are set up. */
@Component
class BeforeUpdate implements FlywayMigrationStrategy {
    private static final Logger LOG = LoggerFactory.getLogger(BeforeUpdate.class);

    private final BackupSettings settings;
    private final ObjectProvider<BackupWriter> writer;
    private final Clock clock;

    BeforeUpdate(BackupSettings settings, ObjectProvider<BackupWriter> writer, Clock clock) {
        this.settings = settings;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void migrate(Flyway flyway) {
        var history = flyway.info();
        if (history.applied().length > 0 && history.pending().length > 0) backUp(settings.folder());
        flyway.migrate();
    }

    private void backUp(@Nullable Path folder) {
        if (folder == null) {
            LOG.warn("The tables are about to change, and no backups are set up (docs/howto/backup.md).");
            return;
        }
        try {
            var files = new BackupFiles(folder);
            files.makeUsable();
            var made = writer.getObject().write(folder.resolve(BackupFiles.nameBeforeUpdate(clock.instant())));
            LOG.info("Before the tables change, a backup was made and verified: {}", made.file());
        } catch (IOException e) {
            throw new BackupFailed(
                    "The tables have to change for this version, and the backup before that can't be written to "
                            + folder + ", so nothing was changed. Make room there, or mount it, and start again.",
                    e);
        }
    }
}
