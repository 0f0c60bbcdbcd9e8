package health.attune.handovers;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.database.Net;
import health.attune.handovers.Handover.Kind;
import health.attune.handovers.Handover.Progress;
import health.attune.handovers.HandoverStore.Leaving;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hand-overs: announced by whoever goes, or by a supervisor of their site; looked after by both, and by the desk. */
@Component
@Transactional
public class Handovers {
    private static final Set<String> LOOKING_AFTER = Set.of("supervisor", "front-desk");

    private final HandoverStore store;
    private final Programs programs;
    private final Accounts accounts;
    private final Net net;
    private final Clock clock;

    Handovers(HandoverStore store, Programs programs, Accounts accounts, Net net, Clock clock) {
        this.store = store;
        this.programs = programs;
        this.accounts = accounts;
        this.net = net;
        this.clock = clock;
    }

    /** One of them with how far it has come. */
    public record Told(Handover handover, Progress progress) {}

    /** The reader's own and those of the sites they look after, the nearest day first. */
    public List<Told> all(Principal who) {
        if (!who.isStaff()) return List.of();
        return told(store.of(who.id(), lookedAfter(who)));
    }

    /** Above the net: numbers about nobody, the same for whoever looks. */
    private List<Told> told(List<Handover> handovers) {
        if (handovers.isEmpty()) return List.of();
        var progress = net.above(
                () -> store.progress(handovers.stream().map(Handover::id).toList()));
        return handovers.stream()
                .map(one -> new Told(one, Objects.requireNonNull(progress.get(one.id()))))
                .toList();
    }

    public Told show(Principal who, UUID id) {
        return told(List.of(found(who, id))).getFirst();
    }

    Handover found(Principal who, UUID id) {
        return store.find(id).filter(handover -> sees(who, handover)).orElseThrow(NotThere::new);
    }

    /** The sites where the reader can announce one for a colleague, with who works there; for themself, all theirs. */
    public Map<Site, Map<UUID, String>> places(Principal who) {
        var places = new LinkedHashMap<Site, Map<UUID, String>>();
        for (var site : programs.sitesWithin(who)) {
            var colleagues = new LinkedHashMap<UUID, String>();
            programs.couldActAt(List.of(site.id())).forEach((account, name) -> {
                if (account.equals(who.id()) || leads(who, site)) colleagues.put(account, name);
            });
            if (!colleagues.isEmpty()) places.put(site, colleagues);
        }
        return places;
    }

    /** Whether the reader may announce one for that colleague there, or take it back. */
    public boolean mayAnnounce(Principal who, UUID accountId, UUID siteId) {
        return who.isStaff() && (who.id().equals(accountId) || leads(who, programs.site(siteId)));
    }

    /**
     * They go after that day; sent twice, once. Whoever is on leave and goes for good takes along all that was written.
     *
     * @return its id
     * @throws UnderWay where they have another one under way already
     * @throws AlreadySent where one was announced by that id, and was taken back or is over
     * @throws DayIsPast where that day is over, or they are back before it
     */
    public UUID announce(Principal who, Handover handover) {
        var site = programs.site(handover.place().siteId());
        boolean there = programs.couldActAt(List.of(site.id())).containsKey(handover.accountId());
        if (!there || !mayAnnounce(who, handover.accountId(), site.id())) throw new NotThere();
        var today = LocalDate.ofInstant(clock.instant(), site.zone());
        var back = handover.backOn();
        if (handover.lastDay().isBefore(today) || back != null && !back.isAfter(handover.lastDay()))
            throw new DayIsPast();
        if (isForGood(handover)) {
            var forGood = new Leaving(handover.accountId(), site.id(), handover.lastDay(), who.id());
            var onLeave = store.leaveForGood(forGood);
            if (onLeave.isPresent()) return onLeave.get();
        }
        if (store.insert(handover)) return handover.id();
        var underWay = store.of(handover.accountId(), List.of());
        if (underWay.isEmpty()) throw new AlreadySent();
        return underWay.stream()
                .filter(handover::isSameAs)
                .findFirst()
                .orElseThrow(UnderWay::new)
                .id();
    }

    /**
     * They stay after all.
     *
     * @throws UnderWay where somebody passed on already
     */
    public void undo(Principal who, UUID id) {
        var handover = found(who, id);
        if (!mayAnnounce(who, handover.accountId(), handover.place().siteId())) throw new NotThere();
        // Above the net: that nobody passed on is asked of all, not only of those the reader sees.
        if (!net.above(() -> store.undo(id, who.id()))) throw new UnderWay();
    }

    /** Whether it is for good, so that people pass on to others. */
    static boolean isForGood(Handover handover) {
        return handover.kind() == Kind.LEAVING;
    }

    private boolean sees(Principal who, Handover handover) {
        return who.isStaff()
                && (handover.accountId().equals(who.id())
                        || lookedAfter(who).contains(handover.place().siteId()));
    }

    private List<UUID> lookedAfter(Principal who) {
        var held = accounts.heldBy(who.id()).stream()
                .filter(grant -> LOOKING_AFTER.contains(grant.role()))
                .toList();
        return programs.sitesWithin(who).stream()
                .filter(site -> held.stream().anyMatch(grant -> grant.isWithin(site.organizationId(), site.id())))
                .map(Site::id)
                .toList();
    }

    private boolean leads(Principal who, Site site) {
        return accounts.leads(who, site.organizationId(), site.id());
    }
}
