package health.attune.demo.rows;

import health.attune.simulator.chance.Chance;
import java.time.Instant;
import java.util.UUID;

/**
 * Identifiers like those of real life, UUID version 7, but the same again for the same seed. Those of one person follow
 * one another and those of the next person follow them, so that indexes are written from left to right.
 */
final class MadeUpIds {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int PLACES = 0x1000;

    private final Instant at;
    private final Chance chance;
    private int made;

    MadeUpIds(Instant at, Chance chance) {
        this.at = at;
        this.chance = chance;
    }

    UUID next() {
        return id(at.toEpochMilli() + made / PLACES, made++ % PLACES, chance);
    }

    /** @param chance a branch that is used for nothing else */
    static UUID of(Instant at, Chance chance) {
        return id(at.toEpochMilli(), (int) (chance.next() & (PLACES - 1)), chance);
    }

    private static UUID id(long millis, int place, Chance chance) {
        return new UUID(millis << 16 | VERSION_7 | place, VARIANT | chance.next() >>> 2);
    }
}
