package health.attune.notices;

import java.util.UUID;

/**
 * A notice was delivered, or will not be. Published once it is certain, in a transaction of its own that a listener's
 * work joins: where that fails, the sender is told again later, so hearing it twice must be harmless.
 *
 * @param key as the sender gave it
 * @param kind the key of its kind, by which a sender knows its own
 */
public record NoticeSettled(String key, UUID recipientId, String kind, Outcome outcome) {}
