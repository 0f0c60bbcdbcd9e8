package health.attune.access.staff.web;

import health.attune.access.Grant;
import health.attune.access.Role;
import health.attune.pages.Faults;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen to give a role.
 *
 * @param place a site's or program's id; empty for everywhere
 * @param from the first day; empty for now
 * @param until the last day; empty while that is open
 */
public record GrantForm(String role, String place, String from, String until) {

    public GrantForm {
        role = Objects.requireNonNullElse(role, "");
        place = Objects.requireNonNullElse(place, "");
        from = Objects.requireNonNullElse(from, "");
        until = Objects.requireNonNullElse(until, "");
    }

    static GrantForm blank() {
        return new GrantForm("", "", "", "");
    }

    /** The grant; null, with the reason among the faults, when it can't be meant. */
    @Nullable
    Grant grant(Where where, Instant now, Faults faults) {
        var chosen = Role.of(role);
        if (chosen.isEmpty()) faults.add("role", "access.grant.role");
        var id = Days.id(place);
        var site = id.flatMap(where::of);
        if (!place.isEmpty() && site.isEmpty()) faults.add("place", "access.grant.place");
        if (place.isEmpty() && chosen.filter(Role::meetsPeople).isPresent()) faults.add("place", "access.grant.place");
        var zone = where.zone(id.orElse(null));
        var begins = Days.start(from, zone, "from", faults).map(start -> start.isBefore(now) ? now : start);
        var ends = Days.end(until, zone, "until", faults);
        if (ends.filter(end -> !end.isAfter(begins.orElse(now))).isPresent()) faults.add("until", "access.grant.until");
        if (!faults.isEmpty()) return null;
        return new Grant(
                chosen.orElseThrow(),
                site.map(found -> found.siteId()).orElse(null),
                id.filter(where::isProgram).orElse(null),
                begins.orElse(now),
                ends.orElse(null));
    }
}
