package health.attune.access.staff;

import health.attune.access.Grant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role of a member of staff, past, present or to come.
 *
 * @param organizationId where it is held in all of an organization
 * @param heldIn the organization in which it is held, be it in one program; null for everywhere
 */
public record GrantRow(
        UUID id,
        String role,
        @Nullable UUID organizationId,
        @Nullable UUID heldIn,
        @Nullable UUID siteId,
        @Nullable UUID programId,
        Instant startsAt,
        @Nullable Instant endsAt) {

    public Grant.Place place() {
        return new Grant.Place(organizationId, siteId, programId);
    }

    public boolean isOver(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }
}
