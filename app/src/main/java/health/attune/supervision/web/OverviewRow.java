package health.attune.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker in the list, in sentences; every number stands beside how many people it is of.
 *
 * @param size how many people they care for, and how many of them the reader sees
 * @param guide how that stands to the published guides; null for roles without any
 * @param mix of how many people of which complexity it consists
 * @param waits what waits for them; a line each
 * @param few that the numbers are small; null where they are not
 */
public record OverviewRow(
        String name,
        String href,
        String roles,
        String size,
        @Nullable String guide,
        String mix,
        String better,
        String overdue,
        List<String> waits,
        @Nullable String few) {}
