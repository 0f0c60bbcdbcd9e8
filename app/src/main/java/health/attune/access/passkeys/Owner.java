package health.attune.access.passkeys;

import java.util.UUID;

/** Whose passkey it is to be, as their device shows it to them. */
public record Owner(UUID accountId, String login, String name) {}
