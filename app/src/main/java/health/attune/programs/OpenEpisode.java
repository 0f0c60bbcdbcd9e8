package health.attune.programs;

import health.attune.access.labels.Labels;
import java.time.ZoneId;
import java.util.UUID;

/**
 * An open episode with what is kept ready from it needs.
 *
 * @param labels of what its program writes: none but where its records are under 42 CFR Part 2
 * @param siteId where it is
 * @param zone of that site
 */
public record OpenEpisode(Episode episode, Labels labels, UUID siteId, ZoneId zone) {}
