package health.attune.backups.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two tables hold the same rows, whatever their order: how many, and the sum of the SHA-256 of each
 * modulo 2^256.
 */
public final class RowDigest {
    private final MessageDigest sha256;
    /** Eight words of 32 bits, the lowest first, each in a long so that carries wait until they are asked for. */
    private final long[] sum = new long[8];

    private long rows;

    public RowDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Counts one row in, as COPY writes it, with or without the end of its line. */
    public void add(byte[] line, int offset, int length) {
        int end = offset + length;
        sha256.update(line, offset, length > 0 && line[end - 1] == '\n' ? length - 1 : length);
        var words = ByteBuffer.wrap(sha256.digest()).order(ByteOrder.LITTLE_ENDIAN);
        long carry = 0;
        for (int i = 0; i < sum.length; i++) {
            carry += sum[i] + Integer.toUnsignedLong(words.getInt());
            sum[i] = carry & 0xffff_ffffL;
            carry >>>= Integer.SIZE;
        }
        rows++;
    }

    public long rows() {
        return rows;
    }

    /** In hexadecimal. */
    public String value() {
        var bytes = ByteBuffer.allocate(sum.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long word : sum) bytes.putInt((int) word);
        return HexFormat.of().formatHex(bytes.array());
    }
}
