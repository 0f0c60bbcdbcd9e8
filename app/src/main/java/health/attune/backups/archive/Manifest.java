package health.attune.backups.archive;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup says it holds: by whom and when it was made, and what each of its parts has to be.
 *
 * @param madeAt the moment whose data it is, by the time of the database
 * @param attune version of the program that wrote it
 * @param postgres version of the server
 * @param migrations what had been done to the tables, in order
 * @param leftOut tables of which only the structure returns, such as sessions
 */
public record Manifest(
        Instant madeAt,
        String attune,
        String postgres,
        List<Migration> migrations,
        List<Table> tables,
        List<Sequence> sequences,
        List<File> files,
        List<String> leftOut) {

    /** One step in the history of the tables. */
    public record Migration(String version, @Nullable Integer checksum) {}

    /**
     * One table.
     *
     * @param name with its schema, quoted where SQL wants it
     * @param digest see {@link RowDigest}
     */
    public record Table(String name, List<String> columns, long rows, String digest) {}

    /** Where a sequence stands. */
    public record Sequence(String name, long value, boolean called) {}

    /** A file of the data folder, or of another folder that belongs to it. */
    public record File(String name, long bytes, String sha256) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /** The newest step in the history of the tables. */
    public String version() {
        return migrations.stream()
                .map(Migration::version)
                .max(Comparator.comparing(Long::valueOf))
                .orElse("0");
    }
}
