package health.attune.people;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Net;
import health.attune.pages.NotThere;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that may be of one person: shown with the reasons, decided by people, never merged by themselves. */
@Component
@Transactional
public class Duplicates {
    private static final String SUBJECT = "possible duplicate";
    private static final Access.Ask COMPARED = new Access.Ask(Verb.READ, DataClass.CONTACT_DETAILS, SUBJECT);
    private static final Access.Ask TOLD =
            new Access.Ask(Verb.READ, DataClass.CONTACT_DETAILS, "possible duplicate elsewhere");
    private static final int MOST_SHOWN = 10;
    private static final int MOST_TOLD_AN_HOUR = 20;

    private final Access access;
    private final PersonStore people;
    private final PersonFinder finder;
    private final DuplicateStore store;
    private final ObjectProvider<Admissions> admissions;
    private final Net net;

    Duplicates(
            Access access,
            PersonStore people,
            PersonFinder finder,
            DuplicateStore store,
            ObjectProvider<Admissions> admissions,
            Net net) {
        this.access = access;
        this.people = people;
        this.finder = finder;
        this.store = store;
        this.admissions = admissions;
        this.net = net;
    }

    /** Who may be the same person as somebody about to be registered. */
    public Alike before(Principal who, People.Newcomer newcomer) {
        return alike(who, others(newcomer), Likeness.Traits.of(newcomer.profile()));
    }

    /** Who may be the same person as this one, but for those somebody has told apart. */
    public Alike of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.CONTACT_DETAILS, personId, SUBJECT);
        var person = people.find(personId).orElseThrow(NotThere::new);
        var apart = store.toldApartFrom(personId);
        var like = others(new People.Newcomer(personId, person.profile(), List.of())).stream()
                .filter(other -> !apart.contains(other.line().called().id()))
                .toList();
        return alike(who, like, Likeness.Traits.of(person.profile()));
    }

    /** Whom somebody told apart from this person, as far as the asker may see them. */
    public List<PersonName> toldApart(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.CONTACT_DETAILS, personId, SUBJECT);
        return finder.names(store.toldApartFrom(personId), access.visible(who, Verb.READ, DataClass.CONTACT_DETAILS));
    }

    /** Somebody looked and says: these are two people. */
    public void tellApart(Principal who, UUID personId, UUID otherId) {
        requireBoth(who, personId, otherId);
        store.tellApart(personId, otherId, who.id());
    }

    /** Whoever split their record said it by that, and asked the door there; nobody is asked about them again. */
    @EventListener
    void toldApartBy(Person.Parted parted) {
        net.above(() -> store.tellApart(parted.one(), parted.other(), parted.by()));
    }

    /** They may be one person after all. */
    public void takeBack(Principal who, UUID personId, UUID otherId) {
        requireBoth(who, personId, otherId);
        store.takeBack(personId, otherId);
    }

    private void requireBoth(Principal who, UUID personId, UUID otherId) {
        if (personId.equals(otherId)) throw new NotThere();
        access.require(who, Verb.WRITE, DataClass.CONTACT_DETAILS, personId, SUBJECT);
        access.require(who, Verb.READ, DataClass.CONTACT_DETAILS, otherId, SUBJECT);
    }

    private List<DuplicateStore.Other> others(People.Newcomer newcomer) {
        // Above the net: a duplicate is of use where it is not seen yet. What is hidden is told as hidden.
        return net.above(() -> store.like(newcomer)).stream()
                .filter(other -> !other.line().called().id().equals(newcomer.id()))
                .toList();
    }

    private Alike alike(Principal who, List<DuplicateStore.Other> others, Likeness.Traits traits) {
        var found = new LinkedHashMap<UUID, Candidate>();
        for (var other : others) {
            var reasons = Likeness.between(traits, other.traits(), other.identifierShared());
            if (!reasons.isEmpty()) found.put(other.line().called().id(), new Candidate(other.line(), words(reasons)));
        }
        var open = finder.among(found.keySet(), access.visible(who, COMPARED.verb(), COMPARED.dataClass()));
        var seen =
                found.keySet().stream().filter(open::contains).limit(MOST_SHOWN).toList();
        access.requireAll(who, COMPARED, seen);
        var hidden = new HashSet<>(found.keySet());
        hidden.removeAll(open);
        var elsewhere = elsewhere(who, hidden);
        return new Alike(
                seen.stream().map(found::get).toList(),
                elsewhere,
                elsewhere == Elsewhere.NOTHING ? null : admissions.getObject().recordsContactFor(who));
    }

    /**
     * That somebody is in care here is told without their name; it is recorded for them, and counted. Whoever is told
     * of many looks for whom they may not see: for an hour they learn neither yes nor no.
     */
    private Elsewhere elsewhere(Principal who, Set<UUID> hidden) {
        if (net.above(() -> store.toldThisHour(who.id())) >= MOST_TOLD_AN_HOUR) return Elsewhere.UNTOLD;
        if (hidden.isEmpty()) return Elsewhere.NOTHING;
        var here = net.above(() -> {
            var found = admissions.getObject().inOrganizationsOf(who, hidden);
            store.countTold(who.id(), found);
            return found;
        });
        access.recordListed(who, TOLD, here);
        return here.isEmpty() ? Elsewhere.NOTHING : Elsewhere.SOMETHING;
    }

    private static List<String> words(Set<Likeness.Reason> reasons) {
        return reasons.stream().map(Likeness.Reason::word).collect(Collectors.toList());
    }

    /** Whether the asker's organization has such a record that the asker may not see. */
    public enum Elsewhere {
        NOTHING,
        SOMETHING,
        UNTOLD
    }

    /**
     * A record that may be of the same person.
     *
     * @param reasons such as {@code same-birth-date}
     */
    public record Candidate(PersonLine line, List<String> reasons) {}

    /**
     * What was found.
     *
     * @param seen the candidates whom the asker may see
     * @param contact whom to ask about what is elsewhere; null where the organization named nobody
     */
    public record Alike(
            List<Candidate> seen,
            Elsewhere elsewhere,
            @Nullable String contact) {

        public boolean isNobody() {
            return seen.isEmpty() && elsewhere == Elsewhere.NOTHING;
        }
    }
}
