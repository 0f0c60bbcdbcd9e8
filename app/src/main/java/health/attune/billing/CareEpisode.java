package health.attune.billing;

import health.attune.access.labels.Labels;
import health.attune.billing.rules.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A time of care, as far as its minutes are counted.
 *
 * @param days of care, by the site
 * @param labels of what its program writes
 */
public record CareEpisode(UUID id, UUID personId, Place place, Span days, Labels labels) {

    /** Where care is given. */
    public record Place(UUID programId, UUID siteId, UUID organizationId, ZoneId zone) {}

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, place.zone());
    }
}
