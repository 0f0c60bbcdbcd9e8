package health.attune.programs;

import health.attune.access.Principal;
import health.attune.access.Staff;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.CrisisHelp;
import health.attune.pages.NotThere;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organizations, their sites and programs: open to all who work here, arranged by managers and administrators. */
@Component
@Transactional
public class Programs {
    private final SiteStore store;
    private final Staff staff;

    Programs(SiteStore store, Staff staff) {
        this.store = store;
        this.staff = staff;
    }

    public List<Organization> organizations() {
        return store.organizations();
    }

    public List<Site> sites() {
        return store.sites();
    }

    public List<Program> programs() {
        return store.programs();
    }

    public Site site(UUID siteId) {
        return store.site(siteId).orElseThrow(NotThere::new);
    }

    public Program program(UUID programId) {
        return store.program(programId).orElseThrow(NotThere::new);
    }

    /** The site of the person's newest open episode, else of the newest that there was; none before the first. */
    public Optional<Site> siteOf(UUID personId) {
        return Optional.ofNullable(store.sitesOf(List.of(personId)).get(personId));
    }

    /** The same for many people; somebody who was never served is missing. */
    public Map<UUID, Site> sitesOf(Collection<UUID> personIds) {
        return store.sitesOf(personIds);
    }

    /** The time zone in which the person's days are counted: their site's, else UTC. */
    public ZoneId zoneOf(UUID personId) {
        return siteOf(personId).map(Site::zone).orElse(ZoneOffset.UTC);
    }

    /** What the site says to somebody in a crisis, by language. */
    public Map<String, CrisisHelp> crisisHelp(UUID siteId) {
        return store.crisisHelp(siteId);
    }

    /** Whether this principal may arrange the site, or the whole organization when no site is given. */
    public boolean mayArrange(Principal who, UUID organizationId, @Nullable UUID siteId) {
        return staff.mayArrange(who, organizationId, siteId);
    }

    public void add(Principal who, Organization organization) {
        requireArranging(who, organization.id(), null);
        store.insert(organization);
    }

    public void arrange(Principal who, Organization organization) {
        requireArranging(who, organization.id(), null);
        store.update(organization);
    }

    public void add(Principal who, Site site, CrisisWords crisis) {
        requireArranging(who, site.organizationId(), null);
        store.insert(site);
        store.say(site.id(), crisis.help());
    }

    /** @throws ChangedMeanwhile when somebody else changed the site since that version */
    public void arrange(Principal who, Site site, CrisisWords crisis) {
        requireArranging(who, site(site.id()).organizationId(), site.id());
        if (!store.update(site)) throw new ChangedMeanwhile();
        store.say(site.id(), crisis.help());
    }

    public void add(Principal who, Program program) {
        requireArranging(who, site(program.siteId()).organizationId(), program.siteId());
        store.insert(program);
    }

    /** @throws ChangedMeanwhile when somebody else changed the program since that version */
    public void arrange(Principal who, Program program) {
        var site = site(program(program.id()).siteId());
        requireArranging(who, site.organizationId(), site.id());
        if (!store.update(program)) throw new ChangedMeanwhile();
    }

    private void requireArranging(Principal who, UUID organizationId, @Nullable UUID siteId) {
        if (!staff.mayArrange(who, organizationId, siteId)) throw new NotThere();
    }
}
