package health.attune.programs.web;

import health.attune.access.Principal;
import health.attune.pages.NotThere;
import health.attune.pages.forms.Option;
import health.attune.programs.Organization;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of organizations, sites and programs have in common. */
@Component
class Arranging {
    private final Programs programs;

    Arranging(Programs programs) {
        this.programs = programs;
    }

    Organization organization(@Nullable UUID id) {
        return programs.organizations().stream()
                .filter(organization -> organization.id().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    /** The form is for those who may send it. */
    void require(Principal who, UUID organizationId, @Nullable UUID siteId) {
        if (!programs.mayArrange(who, organizationId, siteId)) throw new NotThere();
    }

    /** Who could be named for the case that no team can act. */
    List<Option> couldAct(Collection<UUID> siteIds) {
        return programs.couldActAt(siteIds).entrySet().stream()
                .map(entry -> new Option(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    List<UUID> sitesOf(UUID organizationId) {
        return programs.sites().stream()
                .filter(site -> site.organizationId().equals(organizationId))
                .map(Site::id)
                .toList();
    }
}
