package health.attune.audit.chain;

import java.util.Arrays;

/** The tree of hashes over the entries of a batch, as RFC 6962 (2.1) draws it. */
public final class Merkle {
    public static final int HASH_BYTES = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Merkle() {}

    public static byte[] leaf(byte[] content) {
        var hash = Canonical.sha256();
        hash.update(LEAF);
        return hash.digest(content);
    }

    /**
     * The root over one leaf or more.
     *
     * @param leaves their hashes, 32 bytes each, one after the other
     */
    public static byte[] root(byte[] leaves) {
        return root(leaves, 0, leaves.length / HASH_BYTES);
    }

    private static byte[] root(byte[] leaves, int from, int count) {
        if (count == 1) return Arrays.copyOfRange(leaves, from * HASH_BYTES, (from + 1) * HASH_BYTES);
        int left = Integer.highestOneBit(count - 1);
        var hash = Canonical.sha256();
        hash.update(NODE);
        hash.update(root(leaves, from, left));
        return hash.digest(root(leaves, from + left, count - left));
    }
}
