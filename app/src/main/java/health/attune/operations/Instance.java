package health.attune.operations;

import java.time.Instant;

/**
 * A process that serves this database.
 *
 * @param runs whether it gave a sign within the last minute
 */
record Instance(String host, String version, Instant startedAt, Instant seenAt, boolean runs) {}
