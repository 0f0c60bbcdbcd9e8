package health.attune.programs;

import health.attune.access.labels.Labels;
import java.time.ZoneId;

/**
 * An open episode with what is kept ready from it needs.
 *
 * @param labels of what its program writes: none but where its records are under 42 CFR Part 2
 * @param zone of its site
 */
public record OpenEpisode(Episode episode, Labels labels, ZoneId zone) {}
