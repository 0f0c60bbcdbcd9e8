package health.attune.consents.web;

import org.jspecify.annotations.Nullable;

/**
 * A consent in a list, in ready-to-print words.
 *
 * @param href where it is revoked; null where that is not the reader's, or it holds no longer
 */
public record ConsentRow(
        String origin,
        String recipient,
        String purpose,
        String signed,
        String until,
        @Nullable String href) {}
