package health.attune.access.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The password was right, the second factor is still to come; until then nothing is open.
 *
 * @param toBeginWith whether the second factor has to be set up first
 * @param codes whether codes from a phone are taken, beside passkeys and recovery codes
 */
public record PendingSignIn(UUID accountId, String login, boolean toBeginWith, boolean codes, Instant since)
        implements Serializable {
    static final String ATTRIBUTE = "pending-sign-in";
    static final Duration LIFE = Duration.ofMinutes(10);

    boolean isOver(Instant now) {
        return now.isAfter(since.plus(LIFE));
    }
}
