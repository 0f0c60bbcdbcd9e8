package health.attune.backups;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How backups stand.
 *
 * @param now by the time of the database
 * @param madeAt whose data the newest good one holds; null where there is none
 * @param copiedAt when its copy was seen in the second folder; null where it was not yet
 * @param failures since the newest good one
 */
public record BackupState(
        Duration every,
        boolean isCopied,
        Instant now,
        @Nullable Instant madeAt,
        @Nullable Instant copiedAt,
        long bytes,
        long failures) {

    boolean isDue() {
        return madeAt == null || !madeAt.plus(every).isAfter(now);
    }

    /** Whether the newest is older than two of its turns, or there is none. */
    public boolean isOverdue() {
        return madeAt == null || madeAt.plus(every.multipliedBy(2)).isBefore(now);
    }

    /** Of the newest; null where there is none. */
    public @Nullable Duration age() {
        return madeAt == null ? null : Duration.between(madeAt, now);
    }

    /** Whether a second copy is wanted and not there. */
    public boolean lacksCopy() {
        return isCopied && copiedAt == null;
    }
}
