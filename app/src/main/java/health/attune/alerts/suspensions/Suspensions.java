package health.attune.alerts.suspensions;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.Concern;
import health.attune.alerts.suspensions.SuspensionStore.Places;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.instruments.Instrument;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import health.attune.questionnaires.Questionnaires;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules that raise no alert for a time: proposed by one clinical leader of the place, confirmed by another, ended by
 * their date or sooner by any one of them. What comes meanwhile is listed and counted.
 */
@Component
@Transactional
public class Suspensions {
    private static final String SUBJECT = "suspension of a rule";
    private static final Access.Ask LISTED = new Access.Ask(Verb.READ, DataClass.SAFETY, "answers held back");
    private static final int PAGE = 20;

    private final SuspensionStore store;
    private final Questionnaires questionnaires;
    private final Programs programs;
    private final Accounts accounts;
    private final Access access;
    private final SuspensionNotices notices;
    private final Net net;

    Suspensions(
            SuspensionStore store,
            Questionnaires questionnaires,
            Programs programs,
            Accounts accounts,
            Access access,
            SuspensionNotices notices,
            Net net) {
        this.store = store;
        this.questionnaires = questionnaires;
        this.programs = programs;
        this.accounts = accounts;
        this.access = access;
        this.notices = notices;
        this.net = net;
    }

    /**
     * Where a rule is suspended.
     *
     * @param siteId null for all sites of the organization
     */
    public record Place(UUID organizationId, @Nullable UUID siteId) {}

    /** What one leader proposes. */
    public record Proposed(Place place, WatchedRule rule, Instant endsAt, String because) {}

    /**
     * Keeps what would be an alert on the list of what was held back, in the transaction of the answer; false where no
     * suspension covers it. An answer about suicide, or one that needs somebody at once or can't be read, never is
     * covered; that a safety question was left out may be, also one about suicide outside of interviews about safety.
     */
    public boolean holdBack(Concern concern, @Nullable UUID siteId) {
        var rule = WatchedRule.of(concern).orElse(null);
        if (rule == null || siteId == null) return false;
        var covering = store.covering(concern, rule, siteId)
                .filter(found -> questionnaires
                        .find(concern.instrumentId(), concern.instrumentVersion())
                        .filter(rule::maySuspend)
                        .isPresent());
        covering.ifPresent(suspension -> store.holdBack(concern, suspension));
        return covering.isPresent();
    }

    /** What holds or waits at the places where the reader works, with how many answers each held back. */
    public List<Suspension> standing(Principal who) {
        var places = places(who);
        return counted(() -> store.standing(places));
    }

    /** Those that wait for the reader, as another leader than who proposed them. */
    public List<Suspension> awaiting(Principal who) {
        var places = places(who);
        return counted(() -> store.awaiting(places, who.id())).stream()
                .filter(one -> leads(who, one))
                .toList();
    }

    /**
     * What is over, the newest first.
     *
     * @param older the last of them, where there are more before it; else null
     */
    public record Past(List<Suspension> shown, @Nullable UUID older) {}

    /** A page of those that are over at the places where the reader works, from those before that one on. */
    public Past over(Principal who, @Nullable UUID before) {
        var places = places(who);
        var found = counted(() -> store.over(places, before, PAGE + 1));
        if (found.size() <= PAGE) return new Past(found, null);
        var shown = found.subList(0, PAGE);
        return new Past(shown, shown.getLast().id());
    }

    /** Above the net: how many were held back is counted, and of whom they are is not read. */
    private <T> T counted(Supplier<T> asked) {
        return net.above(asked);
    }

    private Places places(Principal who) {
        var sites = programs.sitesWithin(who);
        return new Places(
                sites.stream().map(Site::id).toList(),
                sites.stream().map(Site::organizationId).collect(Collectors.toSet()));
    }

    public boolean mayConfirm(Principal who, Suspension one) {
        return one.isProposed() && !one.proposedBy().equals(who.id()) && leads(who, one);
    }

    /** Whether nobody could confirm it: nobody else than who proposed it leads there. */
    public boolean waitsForNobody(Suspension one) {
        return one.isProposed() && isAlone(one.proposedBy(), new Place(one.organizationId(), one.siteId()));
    }

    /** Whether nobody else than the reader could confirm what they propose for that site. */
    public boolean leadsAlone(Principal who, Site site) {
        return isAlone(who.id(), new Place(site.organizationId(), site.id()));
    }

    private boolean isAlone(UUID leader, Place place) {
        return Set.of(leader).containsAll(accounts.leading(place.organizationId(), place.siteId()));
    }

    /** One of them, of a place where the reader works. */
    public Suspension show(Principal who, UUID id) {
        var places = places(who);
        return counted(() -> store.find(id, places)).orElseThrow(NotThere::new);
    }

    /** The answers that it held back, of people whose safety the reader may see, and of records cleared for them. */
    public List<HeldBack> heldBack(Principal who, UUID id) {
        var found = store.heldBack(
                show(who, id).id(), access.visible(who, Verb.READ, DataClass.SAFETY), access.cleared(who, Verb.READ));
        access.recordShown(who, LISTED, found.stream().map(HeldBack::personId).toList());
        return found;
    }

    /** The sites that the reader leads. */
    public List<Site> ledBy(Principal who) {
        return programs.sitesWithin(who).stream()
                .filter(site -> accounts.leads(who, site.organizationId(), site.id()))
                .toList();
    }

    /** Whether the reader leads all sites of the organization to which that one belongs. */
    public boolean leadsEverywhere(Principal who, Site site) {
        return accounts.leads(who, site.organizationId(), null);
    }

    public boolean leads(Principal who, Suspension one) {
        return accounts.leads(who, one.organizationId(), one.siteId());
    }

    /** The days on which a suspension may end, as they are counted there. */
    public record Days(LocalDate first, LocalDate last) {
        public boolean hold(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** From today on, for as many days as the rule in force says. */
    public Days daysAt(Site site) {
        var today = store.today(site.zone());
        return new Days(today, today.plusDays(store.mostDays()));
    }

    /** The rules that can be suspended at that site, in the order of its questionnaires. */
    public List<WatchedRule> rulesAt(UUID siteId) {
        var rules = new ArrayList<WatchedRule>();
        for (var offer : questionnaires.instrumentsAt(siteId)) rules.addAll(rulesOf(offer.instrument()));
        return List.copyOf(rules);
    }

    private static Set<WatchedRule> rulesOf(Instrument instrument) {
        var rules = new LinkedHashSet<WatchedRule>();
        for (var kind : WatchedRule.Kind.values())
            for (var rule : instrument.safetyRules())
                rules.add(new WatchedRule(instrument.id(), rule.answer().linkId(), kind));
        rules.removeIf(rule -> !rule.maySuspend(instrument));
        return rules;
    }

    /** It waits for another leader of that place, who is told so. */
    public void propose(Principal who, Proposed proposed) {
        var id = Ids.next();
        requireLeading(who, proposed.place(), id);
        var instrument = questionnaires.find(proposed.rule().instrumentId()).orElseThrow(NotThere::new);
        if (!proposed.rule().maySuspend(instrument)) throw new NeverSuspended();
        if (!store.insert(id, proposed, who.id())) throw new TooLong(store.mostDays());
        notices.ask(id, proposed.place(), who.id());
    }

    /** From now on it holds; said twice, the first stands. */
    public void confirm(Principal who, UUID id) {
        var one = found(who, id);
        if (one.proposedBy().equals(who.id())) throw new SecondNeeded();
        store.confirm(id, who.id());
        notices.withdraw(id);
    }

    /** It is over, or taken off the table: one leader is enough for that. */
    public void end(Principal who, UUID id) {
        var one = found(who, id);
        store.end(id, who.id());
        notices.withdraw(id);
    }

    private Suspension found(Principal who, UUID id) {
        var one = net.above(() -> store.find(id)).orElseThrow(NotThere::new);
        requireLeading(who, new Place(one.organizationId(), one.siteId()), id);
        return one;
    }

    private void requireLeading(Principal who, Place place, UUID id) {
        access.requireLeading(who, new Access.Arrangement(place.organizationId(), place.siteId(), SUBJECT, id));
    }
}
