package health.attune.notices.ways;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** What is sent to an address to show that its owner reads there: six digits, for half an hour and a few tries. */
record Code(String digits) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code random() {
        return new Code("%06d".formatted(RANDOM.nextInt(1_000_000)));
    }

    static boolean isOf(Way.Waiting way, String digits) {
        return MessageDigest.isEqual(new Code(digits).hash(way.id()), way.codeHash());
    }

    byte[] hash(UUID wayId) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((wayId + " " + digits).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
