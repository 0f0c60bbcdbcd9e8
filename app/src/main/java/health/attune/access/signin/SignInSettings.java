package health.attune.access.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What signing in asks of whom.
 *
 * @param staffSecondFactor whether staff need a second factor or a passkey, which they set up when they sign in next
 */
@ConfigurationProperties("attune.sign-in")
public record SignInSettings(@DefaultValue("true") boolean staffSecondFactor) {}
