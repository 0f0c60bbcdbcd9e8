package health.attune.backups;

import health.attune.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BackupStore {
    private static final Logger LOG = LoggerFactory.getLogger(BackupStore.class);

    private final JdbcClient jdbc;

    BackupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A backup before an update is as good where the tables that remember it are not there yet. */
    void made(Backup backup) {
        try {
            insert(backup);
        } catch (DataAccessException e) {
            LOG.warn("That a backup was made can't be kept ({}).", e.getClass().getSimpleName());
        }
    }

    private void insert(Backup backup) {
        jdbc.sql("""
                insert into backups.backup (id, file, folder, made_at, rows, bytes, took_ms)
                values (:id, :file, :folder, :madeAt, :rows, :bytes, :took)
                """)
                .param("id", Ids.next())
                .param("file", backup.file().getFileName().toString())
                .param("folder", folder(backup))
                .param("madeAt", Timestamp.from(backup.madeAt()))
                .param("rows", backup.rows())
                .param("bytes", backup.bytes())
                .param("took", backup.took().toMillis())
                .update();
    }

    private static String folder(Backup backup) {
        var folder = backup.file().toAbsolutePath().normalize().getParent();
        return folder == null ? "" : folder.toString();
    }

    void copied(String file) {
        jdbc.sql("update backups.backup set copied_at = now() where file = :file and copied_at is null")
                .param("file", file)
                .update();
    }

    /** What is remembered of a failure must not hide it, also where the database is the cause. */
    void failed(RuntimeException failure) {
        try {
            jdbc.sql("insert into backups.failure (reason) values (:reason)")
                    .param("reason", failure.getClass().getSimpleName())
                    .update();
        } catch (DataAccessException e) {
            LOG.warn("That a backup failed can't be kept ({}).", e.getClass().getSimpleName());
        }
    }

    BackupState state(BackupSettings settings) {
        return jdbc.sql("""
                with newest as (select made_at, copied_at, bytes from backups.backup order by made_at desc limit 1)
                select now() as now, n.made_at, n.copied_at, n.bytes,
                    (select count(*) from backups.failure f
                        where f.failed_at > coalesce(n.made_at, '-infinity')) as failures
                from (select 1) as one left join newest n on true
                """)
                .query((row, number) -> new BackupState(
                        settings.every(),
                        settings.secondFolder() != null,
                        row.getTimestamp("now").toInstant(),
                        moment(row.getTimestamp("made_at")),
                        moment(row.getTimestamp("copied_at")),
                        row.getLong("bytes"),
                        row.getLong("failures")))
                .single();
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
