package health.attune.programs;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.pages.NotThere;
import health.attune.people.Admissions;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person is registered with a program that serves them, and never into the void. */
@Component
@Transactional
class Registration implements Admissions {
    private final SiteStore sites;
    private final Accounts staff;
    private final Episodes episodes;
    private final CareTeams teams;

    Registration(SiteStore sites, Accounts staff, Episodes episodes, CareTeams teams) {
        this.sites = sites;
        this.staff = staff;
        this.episodes = episodes;
        this.teams = teams;
    }

    @Override
    public List<Place> placesFor(Principal who) {
        if (!who.isStaff()) return List.of();
        var grants = staff.heldBy(who.id());
        var all = sites.sites().stream().collect(Collectors.toMap(Site::id, site -> site));
        return sites.programs().stream()
                .filter(program -> grants.stream().anyMatch(grant -> registersAt(grant, program)))
                .map(program -> new Place(
                        program.id(),
                        program.name(),
                        Objects.requireNonNull(all.get(program.siteId())).name()))
                .toList();
    }

    /** Whoever registers a person as a clinician is on their team, and leads it until somebody else does. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(Principal who, UUID personId, UUID placeId) {
        var episode = episodes.open(who, personId, placeId);
        var program = sites.program(placeId).orElseThrow(NotThere::new);
        staff.heldBy(who.id()).stream()
                .filter(grant -> grant.isAt(program.siteId(), program.id()))
                .flatMap(grant -> Discipline.ofRole(grant.role()).stream())
                .filter(discipline -> discipline.relation() == Relation.CARE_TEAM)
                .findFirst()
                .ifPresent(discipline -> teams.begin(episode, who.id(), discipline));
    }

    @Override
    public Set<UUID> inOrganizationsOf(Principal who, Set<UUID> personIds) {
        var mine = staff.workplaces(who).organizations();
        var theirs = new HashSet<UUID>();
        sites.organizationsServing(personIds).forEach((person, organizations) -> {
            if (organizations.stream().anyMatch(mine::contains)) theirs.add(person);
        });
        return theirs;
    }

    @Override
    public boolean areOfOneOrganization(Collection<UUID> personIds) {
        return sites.organizationsServing(personIds).values().stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .count()
                <= 1;
    }

    @Override
    public @Nullable String recordsContactFor(Principal who) {
        var mine = staff.workplaces(who).organizations();
        return sites.organizations().stream()
                .filter(organization -> mine.contains(organization.id()))
                .map(Organization::recordsContact)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean registersAt(Accounts.Held grant, Program program) {
        if (grant.role().equals("front-desk")) return program.siteId().equals(grant.siteId());
        return grant.isAt(program.siteId(), program.id())
                && Discipline.ofRole(grant.role())
                        .filter(discipline -> discipline.relation() == Relation.CARE_TEAM)
                        .isPresent();
    }
}
