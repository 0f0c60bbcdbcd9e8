package health.attune.access.signin;

import health.attune.access.passwords.PasswordRule;
import java.util.UUID;

/**
 * An account as its owner sees it.
 *
 * @param language null until they chose one
 */
public record Profile(
        UUID id, String login, String name, String language, boolean passwordNeedsSecondFactor, boolean secondFactor) {

    PasswordRule.Owner owner() {
        return new PasswordRule.Owner(login, name);
    }
}
