package health.attune.access.throttle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a try counts for: a limit, and the login, address or device it is counted at; kept as a hash. */
public record Tried(Limit limit, String subject) {

    byte[] key() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((limit.name() + '\n' + subject).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
