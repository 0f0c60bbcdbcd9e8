package health.attune.access.staff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff in the list.
 *
 * @param organizationId which looks after the account; null for the network
 * @param roles the words of the roles that count now
 * @param invited whether they have yet to choose a password
 * @param activeUntil when the account ends or ended; null while that is open
 * @param lastAt when they last signed in
 * @param away whether they are on leave now
 */
public record StaffRow(
        UUID id,
        String name,
        String login,
        @Nullable UUID organizationId,
        List<String> roles,
        boolean invited,
        @Nullable Instant activeUntil,
        @Nullable Instant lastAt,
        boolean away) {

    public boolean hasLeft(Instant now) {
        return activeUntil != null && !activeUntil.isAfter(now);
    }
}
