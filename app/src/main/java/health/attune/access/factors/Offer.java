package health.attune.access.factors;

/**
 * A secret to be taken into an authenticator app, by its picture or by hand.
 *
 * @param key the secret in groups of four, as it is typed
 * @param picture the same for a camera
 */
public record Offer(String key, QrPicture picture) {}
