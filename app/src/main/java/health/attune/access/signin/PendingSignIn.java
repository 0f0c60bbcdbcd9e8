package health.attune.access.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The password was right, the second factor is still to come; until then nothing is open.
 *
 * @param secret of the second factor that has to be set up first, sealed: this browser's alone; null where there is one
 * @param basis what the first step rested on; whatever signs in to the account changed since, and it is void
 * @param codes whether codes from a phone are taken, beside passkeys and recovery codes
 */
public record PendingSignIn(
        UUID accountId,
        String login,
        String basis,
        @Nullable String secret,
        boolean codes,
        Instant since) implements Serializable {
    static final String ATTRIBUTE = "pending-sign-in";
    static final Duration LIFE = Duration.ofMinutes(10);

    /** Whether the second factor has to be set up first. */
    public boolean toBeginWith() {
        return secret != null;
    }

    /** Whether the account is still the one that the first step opened the way to. */
    boolean restsOn(CredentialStore.Credentials now) {
        return now.id().equals(accountId) && now.basis().equals(basis);
    }

    boolean isOver(Instant now) {
        return now.isAfter(since.plus(LIFE));
    }
}
