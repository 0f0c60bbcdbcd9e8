package health.attune.backups;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A backup that was written and read again.
 *
 * @param madeAt the moment whose data it is
 * @param rows in all tables
 * @param bytes of the file
 * @param took from the first read of the database to the last of the file
 */
public record Backup(Path file, Instant madeAt, int tables, long rows, long bytes, Duration took) {}
