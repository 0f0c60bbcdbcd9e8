package health.attune.programs;

import health.attune.access.Access;
import health.attune.access.Access.Arrangement;
import health.attune.access.Accounts;
import health.attune.access.Accounts.Reachability;
import health.attune.access.Principal;
import health.attune.database.Net;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.CrisisHelp;
import health.attune.pages.NotThere;
import health.attune.programs.fallbacks.Fallbacks;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Organizations, their sites and programs: open to all who work in them, arranged by managers and administrators. */
@Component
@Transactional
public class Programs {
    private final Access access;
    private final SiteStore store;
    private final EpisodeStore episodes;
    private final Accounts staff;
    private final Fallbacks fallbacks;
    private final ObjectProvider<Reachability> reachability;
    private final ApplicationEventPublisher events;
    private final Net net;

    Programs(
            Access access,
            SiteStore store,
            EpisodeStore episodes,
            Accounts staff,
            Fallbacks fallbacks,
            ObjectProvider<Reachability> reachability,
            ApplicationEventPublisher events,
            Net net) {
        this.access = access;
        this.store = store;
        this.episodes = episodes;
        this.staff = staff;
        this.fallbacks = fallbacks;
        this.reachability = reachability;
        this.events = events;
        this.net = net;
    }

    public List<Organization> organizations() {
        return store.organizations();
    }

    /** Those in which the reader works; all of them for a role that is held everywhere. */
    public List<Organization> organizationsOf(Principal who) {
        var workplaces = staff.workplaces(who);
        return store.organizations().stream()
                .filter(organization -> workplaces.includes(organization.id()))
                .toList();
    }

    public List<Site> sites() {
        return store.sites();
    }

    /** Those at which that member of staff holds a role, be it in a program there or in the whole organization. */
    public List<Site> sitesWithin(Principal who) {
        var at = new HashSet<UUID>();
        var in = new HashSet<UUID>();
        for (var held : staff.heldBy(who.id()))
            if (held.siteId() != null) at.add(held.siteId());
            else if (held.organizationId() != null) in.add(held.organizationId());
        return at.isEmpty() && in.isEmpty() ? List.of() : store.sitesAmong(at, in);
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

    /**
     * What the program is called before this reader. To attend a protected program is itself protected, so its name is
     * read by the person and by those who work in it; before all others it has its neutral name.
     */
    public String nameFor(Principal who, Program program) {
        return !program.part2() || isOf(who, program.siteId(), program.id()) ? program.name() : program.neutralName();
    }

    /** Whether the name of a protected program is told to this reader: the person themself, or who works in it. */
    boolean isOf(Principal who, UUID siteId, UUID programId) {
        return switch (who.kind()) {
            case PERSON -> true;
            case STAFF ->
                staff.heldBy(who.id()).stream()
                        .filter(held -> Discipline.ofRole(held.role()).isPresent())
                        .anyMatch(held -> held.isAt(siteId, programId));
            case PASS, JOB -> false;
        };
    }

    /** The site of the person's newest open episode, else of the newest that there was; none before the first. */
    public Optional<Site> siteOf(UUID personId) {
        return Optional.ofNullable(store.sitesOf(List.of(personId)).get(personId));
    }

    /** The time zone in which the person's days are counted: their site's, else UTC. */
    public ZoneId zoneOf(UUID personId) {
        return siteOf(personId).map(Site::zone).orElse(ZoneOffset.UTC);
    }

    /** What the site says to somebody in a crisis, by language. */
    public Map<String, CrisisHelp> crisisHelp(UUID siteId) {
        return store.crisisHelp(siteId);
    }

    /** What the person's site says in that language to somebody in a crisis: on every page, so by one statement. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<CrisisHelp> crisisHelpFor(UUID personId, String language) {
        return store.crisisHelpFor(personId, language);
    }

    /** Those at the sites who could act on an alert, and so be named for the case that no team can; by name. */
    public Map<UUID, String> couldActAt(Collection<UUID> siteIds) {
        var found = new TreeMap<String, UUID>();
        for (var site : siteIds)
            for (var held : staff.heldAt(site))
                if (Discipline.mayAct(held.role())) found.put(held.name() + " " + held.accountId(), held.accountId());
        var named = new LinkedHashMap<UUID, String>();
        found.forEach((name, account) -> named.put(account, name.substring(0, name.lastIndexOf(' '))));
        return named;
    }

    /** Whether this principal may arrange the site, or the whole organization when no site is given. */
    public boolean mayArrange(Principal who, UUID organizationId, @Nullable UUID siteId) {
        return staff.mayArrange(who, organizationId, siteId);
    }

    public void add(Principal who, Organization organization) {
        access.requireArranging(who, arrangement(organization));
        store.insert(organization);
    }

    /** Not so that it serves people and names nobody who may act on an alert, or who is away without cover. */
    public void arrange(Principal who, Organization organization) {
        access.requireArranging(who, arrangement(organization));
        var named = organization.fallbackAccountId();
        if (named != null) fallbacks.hold(named);
        var sites = sites().stream().filter(site -> site.organizationId().equals(organization.id()));
        requireCouldAct(named, sites.map(Site::id).toList());
        store.update(organization);
        fallbacks.requireStill(organization.id());
        if (named != null) reachability.forEach(told -> told.requireAfterChangeOf(named));
    }

    public void add(Principal who, Site site, CrisisWords crisis) {
        access.requireArranging(who, new Arrangement(site.organizationId(), null, "site", site.id()));
        store.insert(site);
        store.say(site.id(), crisis.help());
    }

    /** @throws ChangedMeanwhile when somebody else changed the site since that version */
    public void arrange(Principal who, Site site, CrisisWords crisis) {
        var before = site(site.id());
        access.requireArranging(who, new Arrangement(before.organizationId(), site.id(), "site", site.id()));
        requireCouldAct(site.fallbackAccountId(), List.of(site.id()));
        if (!store.update(site)) throw new ChangedMeanwhile();
        store.say(site.id(), crisis.help());
        if (!site.zone().equals(before.zone())) events.publishEvent(new Site.Rezoned(site.id()));
    }

    public void add(Principal who, Program program) {
        access.requireArranging(who, arrangement(program, site(program.siteId())));
        requireCouldAct(program.fallbackAccountId(), List.of(program.siteId()));
        store.insert(program);
    }

    /**
     * Changes what is arranged of it.
     *
     * @throws ChangedMeanwhile when somebody else changed the program since that version
     * @throws Program.StaysMarked when it was under 42 CFR Part 2 while it served somebody
     */
    public void arrange(Principal who, Program program) {
        var before = program(program.id());
        var site = site(before.siteId());
        access.requireArranging(who, arrangement(program, site));
        requireCouldAct(program.fallbackAccountId(), List.of(site.id()));
        if (before.part2() && !program.part2() && hasServed(program.id())) throw new Program.StaysMarked();
        if (!store.update(program)) throw new ChangedMeanwhile();
    }

    /** Above the net: that there was anybody, and nobody in particular. */
    private boolean hasServed(UUID programId) {
        return net.above(() -> episodes.hasAny(programId));
    }

    private static Arrangement arrangement(Organization organization) {
        return new Arrangement(organization.id(), null, "organization", organization.id());
    }

    private static Arrangement arrangement(Program program, Site site) {
        return new Arrangement(site.organizationId(), site.id(), "program", program.id());
    }

    private void requireCouldAct(@Nullable UUID accountId, List<UUID> siteIds) {
        if (accountId != null && !couldActAt(siteIds).containsKey(accountId)) throw new NotThere();
    }
}
