package health.attune.access.staff;

import health.attune.access.Grant;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that one administrator proposed and another has to decide on. */
public record Proposal(
        UUID id,
        String role,
        @Nullable UUID organizationId,
        @Nullable UUID siteId,
        @Nullable UUID programId,
        Instant startsAt,
        @Nullable Instant endsAt,
        UUID proposedBy,
        String by,
        Instant proposedAt) {

    public Grant.Place place() {
        return new Grant.Place(organizationId, siteId, programId);
    }
}
