package health.attune.access.factors;

import java.time.Instant;
import org.apache.commons.codec.binary.Base32;

/** An authenticator app, for tests: shows the code of a key now and of the steps around it. */
public record Authenticator(String key) {

    public String code() {
        return code(0);
    }

    /** The code so many steps of 30 seconds from now. */
    public String code(int steps) {
        return Totp.codeAt(
                new Base32().decode(key.replace(" ", "")), Instant.now().plusSeconds(30L * steps));
    }
}
