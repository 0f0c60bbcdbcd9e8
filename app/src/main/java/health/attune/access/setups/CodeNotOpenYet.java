package health.attune.access.setups;

import health.attune.pages.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A set-up code is right and does not work yet: the account is in use, and its owner has time to stop it. */
public final class CodeNotOpenYet extends Refusal {

    private CodeNotOpenYet(String key, Object... facts) {
        super(HttpStatus.CONFLICT, key, facts);
    }

    static CodeNotOpenYet until(@Nullable Instant opens, Instant now) {
        if (opens == null) return new CodeNotOpenYet("access.set-up.unconfirmed");
        long hours = Math.max(1, Duration.between(now, opens).plusMinutes(59).toHours());
        return new CodeNotOpenYet("access.set-up.not-yet", hours);
    }
}
