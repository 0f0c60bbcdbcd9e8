package health.attune.alerts.suspensions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule that raises no alert for a time.
 *
 * @param place the name of the site, or of the organization for all of its sites
 * @param siteId null for all sites
 * @param by who proposed it
 * @param confirmedBy who confirmed it; null while nobody has
 * @param heldBack how many answers it kept from raising an alert
 */
public record Suspension(
        UUID id,
        UUID organizationId,
        @Nullable UUID siteId,
        String place,
        ZoneId zone,
        WatchedRule rule,
        String because,
        Instant endsAt,
        UUID proposedBy,
        String by,
        @Nullable String confirmedBy,
        Standing standing,
        long heldBack) {

    /** Where it stands now. */
    public enum Standing {
        PROPOSED,
        IN_FORCE,
        OVER
    }

    /** The last day on which it holds, as days are counted there. */
    public LocalDate lastDay() {
        return endsAt.minusNanos(1_000).atZone(zone).toLocalDate();
    }

    public boolean isProposed() {
        return standing == Standing.PROPOSED;
    }

    public boolean isInForce() {
        return standing == Standing.IN_FORCE;
    }

    public boolean isOver() {
        return standing == Standing.OVER;
    }
}
