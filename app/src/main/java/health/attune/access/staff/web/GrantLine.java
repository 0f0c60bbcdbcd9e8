package health.attune.access.staff.web;

import health.attune.access.staff.GrantRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A role in the list of one account, ready to print.
 *
 * @param elsewhere whether it is held in an organization of others, of which the reader learns no more
 * @param mayEnd whether the reader gives and ends roles there
 */
public record GrantLine(GrantRow grant, String place, ZoneId zone, boolean isOver, boolean elsewhere, boolean mayEnd) {

    static List<GrantLine> all(List<GrantRow> grants, Where where, Instant now) {
        return grants.stream()
                .map(grant -> new GrantLine(
                        grant,
                        where.name(grant.place()),
                        where.zone(grant.place()),
                        grant.isOver(now),
                        grant.heldIn() != null && !where.knows(grant.heldIn()),
                        where.gives(grant.heldIn(), grant.siteId())))
                .toList();
    }
}
