package health.attune.access.staff.web;

import health.attune.access.Grant;
import health.attune.access.Grant.Place;
import health.attune.access.Role;
import health.attune.database.Ids;
import health.attune.pages.Faults;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen to give a role.
 *
 * @param place an organization's, site's or program's id; empty for everywhere, by whoever administers everywhere
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
        var at = place.isEmpty()
                ? Optional.of(Place.EVERYWHERE).filter(everywhere -> where.givesEverywhere())
                : Optional.ofNullable(Ids.read(place)).flatMap(where::place);
        if (at.isEmpty()
                || (chosen.filter(Role::meetsPeople).isPresent() && at.get().siteId() == null))
            faults.add("place", "access.grant.place");
        if (chosen.filter(Role.PRIVACY_OFFICER::equals).isPresent()
                && at.filter(found -> found.siteId() != null).isPresent()) faults.add("place", "access.grant.whole");
        var zone = where.zone(at.orElse(Place.EVERYWHERE));
        var begins = Days.start(from, zone, "from", faults).map(start -> start.isBefore(now) ? now : start);
        var ends = Days.end(until, zone, "until", faults);
        if (ends.filter(end -> !end.isAfter(begins.orElse(now))).isPresent()) faults.add("until", "access.grant.until");
        if (!faults.isEmpty()) return null;
        return new Grant(chosen.orElseThrow(), at.orElseThrow(), begins.orElse(now), ends.orElse(null));
    }
}
