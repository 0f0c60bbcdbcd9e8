package health.attune.access.factors;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;

/** An authenticator app, for tests: shows the code of a key now and of the steps around it. */
public record Authenticator(String key) {
    private static final long STEP_MILLIS = 30_000;
    private static final long ENOUGH_MILLIS = 5_000;

    public String code() {
        return code(0);
    }

    /** The code so many steps of 30 seconds from now; an old one is still good for some seconds. */
    public String code(int steps) {
        if (steps < 0) awaitABeginningStep();
        return Totp.codeAt(
                new Base32().decode(key.replace(" ", "")), Instant.now().plusSeconds(30L * steps));
    }

    /** At the end of a step the code of the one before it is about to be too old. */
    private static void awaitABeginningStep() {
        long left = STEP_MILLIS - System.currentTimeMillis() % STEP_MILLIS;
        if (left > ENOUGH_MILLIS) return;
        try {
            Thread.sleep(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
