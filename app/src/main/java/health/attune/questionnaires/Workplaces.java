package health.attune.questionnaires;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.programs.Organization;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The organizations in which a member of staff holds a role now; all of them for a role that is held everywhere. */
@Component
class Workplaces {
    private final Accounts staff;
    private final Programs programs;

    Workplaces(Accounts staff, Programs programs) {
        this.staff = staff;
        this.programs = programs;
    }

    List<Organization> of(Principal who) {
        if (!who.isStaff()) return List.of();
        var grants = staff.heldBy(who.id());
        if (grants.stream().anyMatch(Workplaces::isEverywhere)) return programs.organizations();
        var organizations = organizations(grants);
        return programs.organizations().stream()
                .filter(organization -> organizations.contains(organization.id()))
                .toList();
    }

    List<Organization> arrangedBy(Principal who) {
        return of(who).stream()
                .filter(organization -> programs.mayArrange(who, organization.id(), null))
                .toList();
    }

    private Set<UUID> organizations(List<Accounts.Held> grants) {
        var siteOf = programs.programs().stream().collect(Collectors.toMap(p -> p.id(), p -> p.siteId()));
        var organizationOf = programs.sites().stream().collect(Collectors.toMap(Site::id, Site::organizationId));
        var found = new HashSet<UUID>();
        for (var grant : grants) {
            var site = grant.siteId() != null ? grant.siteId() : siteOf.get(grant.programId());
            var organization = grant.organizationId() != null ? grant.organizationId() : organizationOf.get(site);
            if (organization != null) found.add(organization);
        }
        return found;
    }

    private static boolean isEverywhere(Accounts.Held grant) {
        return grant.organizationId() == null && grant.siteId() == null && grant.programId() == null;
    }
}
