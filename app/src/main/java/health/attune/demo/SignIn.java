package health.attune.demo;

/**
 * Whom a newcomer may sign in as.
 *
 * @param who the role and the name, such as {@code Care manager, Rosa Díaz}
 */
public record SignIn(String who, String login, String passphrase) {}
