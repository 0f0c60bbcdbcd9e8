package health.attune.audit.chain;

import java.time.Instant;
import java.util.Arrays;

/**
 * Entries that were sealed together.
 *
 * @param encoding the version by which its entries were hashed
 * @param ids its entries, ascending
 * @param leaves the hash of each of them, 32 bytes each, in the same order
 * @param previous the head of the batch before; 32 zero bytes for the first one
 */
public record Batch(long number, int encoding, long[] ids, byte[] leaves, byte[] previous, Instant sealedAt) {
    public static final byte[] BEGINNING = new byte[Merkle.HASH_BYTES];

    public int entries() {
        return ids.length;
    }

    public long firstId() {
        return ids[0];
    }

    public long lastId() {
        return ids[ids.length - 1];
    }

    public byte[] leaf(int place) {
        return Arrays.copyOfRange(leaves, place * Merkle.HASH_BYTES, (place + 1) * Merkle.HASH_BYTES);
    }

    /** Whether it can be read as a batch at all. */
    public boolean isWhole() {
        if (ids.length == 0 || leaves.length != ids.length * Merkle.HASH_BYTES) return false;
        for (int i = 1; i < ids.length; i++) if (ids[i] <= ids[i - 1]) return false;
        return true;
    }

    public byte[] root() {
        return Merkle.root(leaves);
    }

    /** What the next batch names, and what is kept in a second place. */
    public byte[] head() {
        return new Canonical()
                .add("attune audit batch")
                .add(number)
                .add(encoding)
                .add(entries())
                .add(firstId())
                .add(lastId())
                .add(sealedAt)
                .add(root())
                .add(previous)
                .hash();
    }
}
