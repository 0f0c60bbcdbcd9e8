package health.attune.demo.rows;

import health.attune.simulator.chance.Chance;
import java.time.Instant;
import java.util.UUID;

/** Identifiers like those of real life, UUID version 7, but the same again for the same seed. */
final class MadeUpIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private MadeUpIds() {}

    /** @param chance a branch that is used for nothing else */
    static UUID of(Instant at, Chance chance) {
        long high = at.toEpochMilli() << 16 | VERSION_7 | chance.next() & 0xFFFL;
        long low = VARIANT | chance.next() >>> 2;
        return new UUID(high, low);
    }
}
