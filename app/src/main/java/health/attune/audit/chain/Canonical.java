package health.attune.audit.chain;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values one after the other in bytes that mean nothing else: each with its length before it, so that no two lists of
 * values look alike.
 */
public final class Canonical {
    private static final int NONE = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    /** Null, text, a whole number, a moment in microseconds, a UUID, a yes or no, or bytes. */
    public Canonical add(@Nullable Object value) {
        if (value == null) {
            bytes.writeBytes(ByteBuffer.allocate(4).putInt(NONE).array());
            return this;
        }
        var content = content(value);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        bytes.writeBytes(content);
        return this;
    }

    private static byte[] content(Object value) {
        return switch (value) {
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case Long number -> number(number);
            case Integer number -> number(number);
            case Timestamp moment -> number(micros(moment.toInstant()));
            case Instant moment -> number(micros(moment));
            case UUID id ->
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
            case Boolean yes -> new byte[] {(byte) (yes ? 1 : 0)};
            case byte[] raw -> raw;
            default -> throw new IllegalArgumentException("There is no canonical form of a " + value.getClass());
        };
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(8).putLong(number).array();
    }

    private static long micros(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
    }

    public byte[] bytes() {
        return bytes.toByteArray();
    }

    public byte[] hash() {
        return sha256().digest(bytes.toByteArray());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
