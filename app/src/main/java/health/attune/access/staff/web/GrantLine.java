package health.attune.access.staff.web;

import health.attune.access.staff.GrantRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A role in the list of one account, ready to print. */
public record GrantLine(GrantRow grant, String place, ZoneId zone, boolean isOver) {

    static List<GrantLine> all(List<GrantRow> grants, Where where, Instant now) {
        return grants.stream()
                .map(grant -> new GrantLine(
                        grant,
                        where.name(grant.siteId(), grant.programId()),
                        where.zone(grant.siteId()),
                        grant.isOver(now)))
                .toList();
    }
}
