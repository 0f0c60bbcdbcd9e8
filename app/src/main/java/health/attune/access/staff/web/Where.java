package health.attune.access.staff.web;

import health.attune.access.Administration.Giving;
import health.attune.access.Administration.Reach;
import health.attune.access.Grant.Place;
import health.attune.access.WorkPlaces;
import health.attune.access.WorkPlaces.WorkPlace;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places of the reader's organizations, by the names that staff knows; and those where the reader gives roles. */
final class Where {
    private final Map<UUID, String> organizations;
    private final List<WorkPlace> all;
    private final Giving giving;
    private final ZoneId reader;

    Where(WorkPlaces places, Reach reach, Giving giving, ZoneId reader) {
        this.reader = reader;
        this.organizations = new LinkedHashMap<>(places.organizations());
        organizations.keySet().removeIf(organization -> !reach.includes(organization));
        this.all = places.all().stream()
                .filter(place -> reach.includes(place.organizationId()))
                .toList();
        this.giving = giving;
    }

    /** Whether it is of the reader's, so that its places have names here. */
    boolean knows(UUID organizationId) {
        return organizations.containsKey(organizationId);
    }

    boolean givesEverywhere() {
        return giving.includes(null, null);
    }

    boolean gives(@Nullable UUID organizationId, @Nullable UUID siteId) {
        return giving.includes(organizationId, siteId);
    }

    /** Those organizations, sites and programs at which the reader gives roles. */
    List<Offered> offered() {
        var offered = new ArrayList<Offered>();
        organizations.forEach((id, name) -> {
            var sites = all.stream()
                    .filter(place -> place.organizationId().equals(id) && gives(id, place.siteId()))
                    .toList();
            boolean whole = gives(id, null);
            if (whole || !sites.isEmpty()) offered.add(new Offered(id, name, whole, sites));
        });
        return offered;
    }

    /** The organization, site or program of that id; empty where the reader gives no roles there. */
    Optional<Place> place(UUID id) {
        if (organizations.containsKey(id)) return Optional.of(Place.in(id)).filter(place -> gives(id, null));
        return site(id).filter(site -> gives(site.organizationId(), site.siteId()))
                .map(site -> site.siteId().equals(id) ? Place.at(id) : Place.of(id, site.siteId()));
    }

    /** By whose days something counts: of an organization, where its first site is; of everywhere, the reader's. */
    ZoneId zone(Place place) {
        var organization = place.organizationId();
        return site(place)
                .or(() -> all.stream()
                        .filter(site -> site.organizationId().equals(organization))
                        .findFirst())
                .map(WorkPlace::zone)
                .orElse(reader);
    }

    /** Organization, site, or site and program; empty for a role that is held everywhere. */
    String name(Place place) {
        var organization = place.organizationId();
        return site(place)
                .map(site -> program(site, place.programId())
                        .map(found -> site.site() + ", " + found.name())
                        .orElse(site.site()))
                .orElseGet(() -> organization == null ? "" : organizations.getOrDefault(organization, ""));
    }

    private Optional<WorkPlace> site(Place place) {
        var id = place.programId() == null ? place.siteId() : place.programId();
        return id == null ? Optional.empty() : site(id);
    }

    /** The site of that id, or the site of the program of that id. */
    private Optional<WorkPlace> site(UUID id) {
        return all.stream()
                .filter(place -> place.siteId().equals(id) || program(place, id).isPresent())
                .findFirst();
    }

    private static Optional<WorkPlace.Program> program(WorkPlace place, @Nullable UUID id) {
        return place.programs().stream().filter(found -> found.id().equals(id)).findFirst();
    }
}
