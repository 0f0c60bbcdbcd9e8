package health.attune.breakglass;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Verb;
import health.attune.access.clinicians.Clinicians;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import health.attune.people.ExactSearch;
import health.attune.people.ExactSearch.Exactly;
import health.attune.people.PersonLine;
import health.attune.programs.Programs;
import health.attune.programs.Site;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opening one record in an emergency: by a clinician, for an hour, with a reason; told and reviewed afterwards. */
@Component
@Transactional
public class BreakGlass {
    static final String BEGUN = "break-glass begun";
    static final String ENDED = "break-glass ended";
    private static final String SOUGHT = "break-glass search";

    private final OpeningStore store;
    private final ExactSearch people;
    private final Programs programs;
    private final Access access;
    private final Clinicians clinicians;
    private final Relationships relationships;
    private final OpeningReviews reviews;
    private final Disclosures disclosures;
    private final Net net;

    BreakGlass(
            OpeningStore store,
            ExactSearch people,
            Programs programs,
            Access access,
            Clinicians clinicians,
            Relationships relationships,
            OpeningReviews reviews,
            Disclosures disclosures,
            Net net) {
        this.store = store;
        this.people = people;
        this.programs = programs;
        this.access = access;
        this.clinicians = clinicians;
        this.relationships = relationships;
        this.reviews = reviews;
        this.disclosures = disclosures;
        this.net = net;
    }

    public boolean may(Principal who) {
        return clinicians.includes(who);
    }

    /** Why it may be done, by the words of today. */
    public List<String> reasons() {
        return store.reasons();
    }

    /** How many minutes a record stays open. */
    public int minutes() {
        return store.limits().minutesOpen();
    }

    /**
     * Whom a search found.
     *
     * @param searchId by which their record may be opened for a short time
     */
    public record Found(UUID searchId, PersonLine person) {}

    /**
     * Whom somebody named exactly, to see whether it is the right one before anything is opened.
     *
     * @throws TooManySearches where the account has looked too often in an hour
     */
    @Transactional(noRollbackFor = TooManySearches.class)
    public Optional<Found> find(Principal who, Exactly sought) {
        requireMay(who);
        var search = store.beginSearch(who.id());
        if (store.searches(who.id()) > store.limits().searchesAnHour()) throw new TooManySearches();
        return people.find(
                        sought,
                        person -> clinicians.siteInEmergency(who, person).isPresent())
                .map(line -> {
                    clinicians.requireInEmergency(who, line.called().id(), SOUGHT, null);
                    store.found(search, line.called().id());
                    return new Found(search, line);
                });
    }

    /** Whom that search of theirs found; empty where it found nobody or was too long ago. */
    public Optional<Found> found(Principal who, UUID searchId) {
        requireMay(who);
        return store.foundBy(searchId, who.id()).map(person -> {
            clinicians.requireInEmergency(who, person, SOUGHT, null);
            return new Found(searchId, people.found(person));
        });
    }

    /**
     * Why.
     *
     * @param reason the word of it
     * @param words what happened
     * @param withheldBecause why telling the person would do harm; null where they are told
     */
    public record Why(String reason, String words, @Nullable String withheldBecause) {}

    /**
     * Opens the record of whom a search of theirs found, for the time that is set; the person is told, unless that does
     * harm, and a privacy officer of the organization in which they are a clinician reviews it.
     *
     * @throws OneIsOpen where the account has another one open
     */
    public Opening open(Principal who, UUID searchId, Why why) {
        requireMay(who);
        if (mine(who).isPresent()) throw new OneIsOpen();
        var person = store.foundBy(searchId, who.id()).orElseThrow(NotThere::new);
        var site = programs.site(clinicians.requireInEmergency(who, person, BEGUN, why.reason()));
        return net.above(() -> opened(who, person, site, why));
    }

    private Opening opened(Principal who, UUID person, Site site, Why why) {
        if (!store.reasons().contains(why.reason())) throw new NotThere();
        store.openOf(who.id()).filter(one -> !one.endsAt().isAfter(store.now())).ifPresent(this::over);
        var now = store.now();
        var limits = store.limits();
        var opening = new Opening(
                Ids.next(),
                person,
                who.id(),
                site.organizationId(),
                why.reason(),
                why.words(),
                now,
                now.plus(limits.life()),
                null,
                limits.reviewBy(now, site.zone()),
                why.withheldBecause(),
                null);
        var relationship = relationship(opening);
        if (!store.insert(opening, relationship)) throw new OneIsOpen();
        reviews.ask(opening);
        return opening;
    }

    private UUID relationship(Opening opening) {
        var care = Relationships.Care.by(opening.organizationId(), opening.personId());
        var relationship = relationships.begin(opening.accountId(), Relation.BREAK_GLASS, care, opening.beganAt());
        relationships.end(relationship, opening.endsAt());
        return relationship;
    }

    /** The one that this clinician has open now. */
    public Optional<Opening> mine(Principal who) {
        if (!who.isStaff()) return Optional.empty();
        return store.openOf(who.id()).filter(one -> one.endsAt().isAfter(store.now()));
    }

    /** The one by which alone this clinician sees the person now. */
    public Optional<Opening> opening(Principal who, UUID personId) {
        var relation = access.allowedBy(who, Verb.READ, DataClass.CONTACT_DETAILS, personId);
        return relation == Relation.BREAK_GLASS
                ? mine(who).filter(open -> open.personId().equals(personId))
                : Optional.empty();
    }

    /** How many minutes that one stays open, the one that has begun included. */
    public long minutesLeft(Opening opening) {
        return Duration.between(store.now(), opening.endsAt()).plusSeconds(59).toMinutes();
    }

    /** Ends it before its time; ended twice, it is ended. */
    public void end(Principal who, UUID openingId) {
        var opening = store.find(openingId)
                .filter(one -> one.accountId().equals(who.id()))
                .orElseThrow(NotThere::new);
        clinicians.requireInEmergency(who, opening.personId(), ENDED, opening.reason());
        net.above(() -> over(opening));
    }

    /** By hand or by its time: the relationship has ended or ends now. */
    void over(Opening opening) {
        var now = store.now();
        if (store.end(opening.id(), opening.endsAt().isBefore(now) ? opening.endsAt() : now))
            relationships.end(store.relationshipOf(opening.id()), now);
        disclosures.end(opening.id());
    }

    /** What the person is still to be told. */
    public List<Opening> toTell(Principal who) {
        if (who.isStaff() || who.personId() == null) return List.of();
        access.require(who, Verb.READ, DataClass.CONSENTS, who.personId(), "break-glass");
        return store.toTell(who.personId());
    }

    /** The person says that they have read it. */
    public void read(Principal who, UUID openingId) {
        if (who.isStaff() || who.personId() == null) throw new NotThere();
        access.require(who, Verb.WRITE, DataClass.CONSENTS, who.personId(), "break-glass");
        store.told(who.personId(), openingId);
    }

    private void requireMay(Principal who) {
        if (!may(who)) throw new NotThere();
    }

    /** Whoever looks so often looks for somebody else. */
    public static final class TooManySearches extends Refusal {
        TooManySearches() {
            super(HttpStatus.TOO_MANY_REQUESTS, "breakglass.refused.searches");
        }
    }

    /** One emergency at a time. */
    public static final class OneIsOpen extends Refusal {
        OneIsOpen() {
            super(HttpStatus.CONFLICT, "breakglass.refused.one-is-open");
        }
    }
}
