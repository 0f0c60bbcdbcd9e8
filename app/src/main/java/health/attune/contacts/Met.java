package health.attune.contacts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as its reader sees it: that somebody was met, when, how and with whom.
 *
 * @param whole with what it was about and what came of it; null for those who may not read that
 */
public record Met(
        UUID id,
        UUID accountId,
        String withWhom,
        String mode,
        Instant at,
        @Nullable Contact whole) {

    static Met of(Contact contact, boolean whole) {
        return new Met(
                contact.id(),
                contact.accountId(),
                contact.withWhom(),
                contact.mode(),
                contact.at(),
                whole ? contact : null);
    }
}
