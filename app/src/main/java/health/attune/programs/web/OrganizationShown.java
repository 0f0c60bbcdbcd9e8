package health.attune.programs.web;

import health.attune.access.Principal;
import health.attune.pages.Words;
import health.attune.programs.Organization;
import health.attune.programs.Program;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.util.List;

/** An organization with its sites and their programs, ready to print. */
public record OrganizationShown(Organization organization, List<SiteShown> sites, boolean mayArrange) {

    /** A site with its programs. */
    public record SiteShown(Site site, List<Program> programs, boolean mayArrange) {}

    static List<OrganizationShown> all(Programs programs, Principal who, Words words) {
        var allPrograms = programs.programs();
        var allSites = programs.sites();
        return programs.organizationsOf(who).stream()
                .map(organization -> new OrganizationShown(
                        organization,
                        allSites.stream()
                                .filter(site -> site.organizationId().equals(organization.id()))
                                .sorted((a, b) -> words.order().compare(a.name(), b.name()))
                                .map(site -> shown(site, allPrograms, programs, who))
                                .toList(),
                        programs.mayArrange(who, organization.id(), null)))
                .toList();
    }

    private static SiteShown shown(Site site, List<Program> all, Programs programs, Principal who) {
        return new SiteShown(
                site,
                all.stream()
                        .filter(program -> program.siteId().equals(site.id()))
                        .toList(),
                programs.mayArrange(who, site.organizationId(), site.id()));
    }
}
