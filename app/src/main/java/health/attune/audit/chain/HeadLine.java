package health.attune.audit.chain;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** The head of a batch as a line of a file: what the batch was, and a signature over it. */
public record HeadLine(long number, int entries, long firstId, long lastId, Instant sealedAt, byte[] head) {
    private static final String MARK = "attune-audit-1";
    private static final HexFormat HEX = HexFormat.of();

    /** The line with its signature, without its end. */
    public String signed(Signing signing) {
        return text() + " " + HEX.formatHex(signing.sign(text().getBytes(StandardCharsets.UTF_8)));
    }

    private String text() {
        return String.join(
                " ",
                MARK,
                Long.toString(number),
                Integer.toString(entries),
                Long.toString(firstId),
                Long.toString(lastId),
                sealedAt.toString(),
                HEX.formatHex(head));
    }

    /** A line as it was read: what it says, and the signature it carries. */
    public record Read(HeadLine line, byte[] signature) {
        public boolean isSigned(Signing signing) {
            return signing.isSigned(line.text().getBytes(StandardCharsets.UTF_8), signature);
        }
    }

    /** Empty where it is no such line, or only the beginning of one. */
    public static Optional<Read> parse(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 8 || !parts[0].equals(MARK) || parts[7].length() != 2 * Merkle.HASH_BYTES)
            return Optional.empty();
        try {
            var line = new HeadLine(
                    Long.parseLong(parts[1]),
                    Integer.parseInt(parts[2]),
                    Long.parseLong(parts[3]),
                    Long.parseLong(parts[4]),
                    Instant.parse(parts[5]),
                    HEX.parseHex(parts[6]));
            return Optional.of(new Read(line, HEX.parseHex(parts[7])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether both tell of the same batch. */
    public boolean isOf(Batch batch) {
        return java.util.Arrays.equals(head, batch.head());
    }
}
