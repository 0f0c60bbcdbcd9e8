package health.attune.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role with the place and the dates it is given for.
 *
 * @param from counts from this moment on
 * @param until counts no longer from this moment on; null while open
 */
public record Grant(
        Role role, Place place, Instant from, @Nullable Instant until) {

    /** A role of that member of staff has ended; published in the same transaction. */
    public record Ended(UUID accountId) {}

    /** Where a role is held: in one program, at one site, in one organization, or everywhere where all are null. */
    public record Place(
            @Nullable UUID organizationId,
            @Nullable UUID siteId,
            @Nullable UUID programId) {
        public static final Place EVERYWHERE = new Place(null, null, null);

        public static Place in(UUID organizationId) {
            return new Place(organizationId, null, null);
        }

        public static Place at(UUID siteId) {
            return new Place(null, siteId, null);
        }

        public static Place of(UUID programId, UUID siteId) {
            return new Place(null, siteId, programId);
        }

        public boolean isEverywhere() {
            return organizationId == null && siteId == null && programId == null;
        }
    }
}
