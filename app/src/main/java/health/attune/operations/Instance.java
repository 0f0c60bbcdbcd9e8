package health.attune.operations;

import java.time.Instant;

/**
 * A process that serves this database.
 *
 * @param keyMark by which its key is told from others
 * @param runs whether it gave a sign within the last minute
 */
record Instance(String host, String version, String keyMark, Instant startedAt, Instant seenAt, boolean runs) {}
