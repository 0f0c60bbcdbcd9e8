package health.attune.access.factors;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds. Source: RFC 6238, with the settings that every app knows. */
final class Totp {
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final int STEPS_OFF = 1;

    private Totp() {}

    /** The time step whose code this is, among the present one and its neighbors, for clocks that are a little off. */
    static OptionalLong step(byte[] secret, String code, Instant now) {
        var typed = code.replaceAll("\\s", "");
        var found = OptionalLong.empty();
        for (int off = -STEPS_OFF; off <= STEPS_OFF; off++) {
            var at = now.plus(GENERATOR.getTimeStep().multipliedBy(off));
            boolean equal = MessageDigest.isEqual(bytes(typed), bytes(codeAt(secret, at)));
            if (equal)
                found = OptionalLong.of(
                        at.getEpochSecond() / GENERATOR.getTimeStep().toSeconds());
        }
        return found;
    }

    static String codeAt(byte[] secret, Instant at) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, GENERATOR.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key for this.", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
