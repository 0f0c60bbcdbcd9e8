package health.attune.consents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One written consent.
 *
 * @param origin the program whose records may be seen
 * @param recipient the program whose staff may see them; null for all who care for the person here
 * @param expiresOn the last day it holds; null until it is revoked
 * @param revokedAt null while it is not
 */
public record Consent(
        UUID id,
        UUID personId,
        Named origin,
        @Nullable Named recipient,
        String purpose,
        Signature signature,
        @Nullable LocalDate expiresOn,
        boolean inForce,
        @Nullable Instant revokedAt) {
    /** What it may be for. */
    public static final List<String> PURPOSES = List.of("care", "treatment");

    /** The version of the words that are signed; another wording is another version. */
    public static final String STATEMENT = "2026-1";

    /** A program by its own name. */
    public record Named(UUID id, String name) {}

    /** Who signed when: the person, or who may sign for them. */
    public record Signature(String by, LocalDate on, String statement) {}

    /** What is signed. */
    public record Signed(
            UUID id,
            UUID originId,
            @Nullable UUID recipientId,
            String purpose,
            Signature signature,
            @Nullable LocalDate expiresOn) {}
}
