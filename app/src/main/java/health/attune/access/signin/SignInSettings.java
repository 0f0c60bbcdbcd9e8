package health.attune.access.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What signing in asks of whom.
 *
 * @param staffSecondFactor whether staff need a second factor or a passkey, which they set up when they sign in next
 * @param resetWaits how long a code that sets an account up anew waits while its owner is told and can stop it
 */
@ConfigurationProperties("attune.sign-in")
public record SignInSettings(
        @DefaultValue("true") boolean staffSecondFactor,
        @DefaultValue("24h") Duration resetWaits) {}
