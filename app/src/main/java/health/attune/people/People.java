package health.attune.people;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The persons: registered once, described by themselves and by those who care for them. */
@Component
@Transactional
public class People {
    private static final Access.Ask SEARCH = new Access.Ask(Verb.READ, DataClass.CONTACT_DETAILS, "search");
    private static final Access.Ask LISTED = new Access.Ask(Verb.READ, DataClass.CONTACT_DETAILS, "list of people");

    private static final Access.Ask CALLED = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, "what they are called");

    private final Access access;
    private final PersonStore store;
    private final PersonFinder finder;
    private final ObjectProvider<Admissions> admissions;
    private final ApplicationEventPublisher events;
    private final Net net;

    People(
            Access access,
            PersonStore store,
            PersonFinder finder,
            ObjectProvider<Admissions> admissions,
            ApplicationEventPublisher events,
            Net net) {
        this.access = access;
        this.store = store;
        this.finder = finder;
        this.admissions = admissions;
        this.events = events;
        this.net = net;
    }

    /**
     * Registers a person with a program that serves them from now on; registering the same newcomer again changes
     * nothing.
     *
     * @throws Identifier.Taken when an identifier is somebody else's already; then nobody is registered
     */
    public void register(Principal who, Newcomer newcomer, UUID placeId) {
        if (placesFor(who).stream().noneMatch(place -> place.id().equals(placeId))) throw new NotThere();
        net.above(() -> takeIn(who, newcomer, placeId));
        // Decided after the admission: it is the place that makes whoever registers a person responsible for them.
        access.require(who, Verb.WRITE, DataClass.CONTACT_DETAILS, newcomer.id(), "registration");
    }

    /** Above the net: nobody stands to the newcomer yet. */
    private void takeIn(Principal who, Newcomer newcomer, UUID placeId) {
        if (!store.insert(newcomer.id(), newcomer.profile(), who.id())) {
            if (!store.wasRegisteredBy(newcomer.id(), who.id())) throw new NotThere();
            return;
        }
        for (var identifier : newcomer.identifiers())
            if (!store.insertIdentifier(newcomer.id(), identifier)) throw new Identifier.Taken(identifier);
        admissions.getObject().admit(who, newcomer.id(), placeId);
    }

    /** How pages name the person. */
    public PersonName name(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.CONTACT_DETAILS, personId, "name");
        return found(personId).called();
    }

    /**
     * What these people are called, and nothing else of them: the least that is told with appointments to whoever sees
     * these. All of them, or it is refused.
     */
    public Map<UUID, String> called(Principal who, Collection<UUID> ids) {
        access.requireAll(who, CALLED, ids);
        // Above the net: some see appointments, and not who a person is.
        return net.above(() -> finder.called(ids));
    }

    /** Records whom a page of the reader's own list shows. */
    public void listed(Principal who, Collection<UUID> shown) {
        access.recordListed(who, LISTED, shown);
    }

    /** The people in this principal's own care, by name; whom of them a page shows is to be {@link #listed}. */
    public List<PersonLine> mine(Principal who) {
        return finder.all(access.own(who, Verb.READ, DataClass.CONTACT_DETAILS));
    }

    /** Those of them whom that list would show. */
    public List<PersonLine> mine(Principal who, Collection<UUID> ids) {
        return finder.lines(ids, access.own(who, Verb.READ, DataClass.CONTACT_DETAILS));
    }

    /** Those whose name the principal may read, be it at the desk; whom a page shows is to be {@link #listed}. */
    public List<PersonLine> named(Principal who, Collection<UUID> ids) {
        return finder.lines(ids, access.visible(who, Verb.READ, DataClass.CONTACT_DETAILS));
    }

    /** Those of the people whose record the principal may open, beyond their contact details. */
    public Set<UUID> withOpenRecord(Principal who, Collection<UUID> personIds) {
        return among(personIds, who, Verb.READ, DataClass.RECORD);
    }

    /** Those of the people whose data of that class the principal may treat so now. */
    public Set<UUID> among(Collection<UUID> personIds, Principal who, Verb verb, DataClass dataClass) {
        return personIds.isEmpty() ? Set.of() : finder.among(personIds, access.visible(who, verb, dataClass));
    }

    /** Where this principal may register people. */
    public List<Admissions.Place> placesFor(Principal who) {
        return admissions.getObject().placesFor(who);
    }

    public boolean mayRegister(Principal who) {
        return !placesFor(who).isEmpty();
    }

    /** Those of the people whom the principal may see who match what was typed, by name; one more than is shown. */
    public List<PersonLine> search(Principal who, Sought sought) {
        if (sought.isNothing()) return List.of();
        var found = finder.matching(sought, access.visible(who, Verb.READ, DataClass.CONTACT_DETAILS));
        var shown = found.stream()
                .limit(PersonFinder.MOST_MATCHES - 1)
                .map(line -> line.called().id());
        access.recordShown(who, SEARCH, shown.toList());
        return found;
    }

    public Person show(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.CONTACT_DETAILS, personId, "profile");
        return found(personId);
    }

    /** The same, for somebody who is about to change it. */
    public Person showForChange(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.CONTACT_DETAILS, personId, "profile");
        return found(personId);
    }

    /**
     * Changes who the person is and how they are reached. A person changes by themself what they say of themself; the
     * name on their papers, birth date and gender stay as staff recorded them.
     *
     * @throws ChangedMeanwhile when somebody else changed it since that version
     */
    public void describe(Principal who, Person changed) {
        access.require(who, Verb.WRITE, DataClass.CONTACT_DETAILS, changed.id(), "profile");
        var before = found(changed.id());
        var profile = who.isStaff() ? changed.profile() : before.profile().saidByThemself(changed.profile());
        if (!store.update(new Person(changed.id(), profile, changed.version()))) throw new ChangedMeanwhile();
        if (before.profile().diedOn() == null && profile.diedOn() != null)
            events.publishEvent(new Person.Died(changed.id(), profile.diedOn()));
    }

    /** The own words, for somebody who is about to change them. */
    public Person.OwnWords wordsForChange(Principal who, UUID personId) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, "own words");
        return words(who, personId);
    }

    /** People, place and purpose in the person's own words. */
    public Person.OwnWords words(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, "own words");
        return store.words(personId).orElseThrow(NotThere::new);
    }

    /** @throws ChangedMeanwhile when somebody else changed them since that version */
    public void say(Principal who, UUID personId, Person.OwnWords words) {
        access.require(who, Verb.WRITE, DataClass.RECORD, personId, "own words");
        if (!store.updateWords(personId, words)) throw new ChangedMeanwhile();
    }

    public List<Identifier> identifiers(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.CONTACT_DETAILS, personId, "identifiers");
        return store.identifiers(personId);
    }

    /** @throws Identifier.Taken when it is somebody else's */
    public void identify(Principal who, UUID personId, Identifier identifier) {
        access.require(who, Verb.WRITE, DataClass.CONTACT_DETAILS, personId, "identifiers");
        if (!store.identifiers(personId).contains(identifier) && !store.insertIdentifier(personId, identifier))
            throw new Identifier.Taken(identifier);
    }

    public void removeIdentifier(Principal who, UUID personId, Identifier identifier) {
        access.require(who, Verb.WRITE, DataClass.CONTACT_DETAILS, personId, "identifiers");
        store.deleteIdentifier(personId, identifier);
    }

    /**
     * The record of the person, and those that stand in it now: what was done with one of them was done with theirs.
     * For modules that have decided already.
     */
    public List<UUID> recordsOf(UUID personId) {
        return net.above(() -> store.recordsOf(personId));
    }

    private Person found(UUID personId) {
        return store.find(personId).orElseThrow(NotThere::new);
    }

    /**
     * Somebody to be registered.
     *
     * @param id given by whoever registers, so that registering twice is registering once
     */
    public record Newcomer(UUID id, Profile profile, List<Identifier> identifiers) {

        public static Newcomer of(Profile profile) {
            return new Newcomer(Ids.next(), profile, List.of());
        }
    }
}
