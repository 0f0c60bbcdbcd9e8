package health.attune.origins;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.access.Role;
import health.attune.access.Verb;
import health.attune.access.labels.Relabeled;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.pages.NotThere;
import health.attune.pages.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries that carry a label for want of an origin, and how a privacy officer finds it out: they say why they look, see
 * the person for two days, and give each entry its program; the label follows from that.
 */
@Component
@Transactional
public class Origins {
    private static final Duration OPEN = Duration.ofDays(2);
    private static final String INQUIRY = "inquiry into the origin of entries";
    private static final String ORIGIN = "origin of an entry";

    private final OriginStore store;
    private final Accounts accounts;
    private final Access access;
    private final Relationships relationships;
    private final ApplicationEventPublisher events;
    private final Net net;

    Origins(
            OriginStore store,
            Accounts accounts,
            Access access,
            Relationships relationships,
            ApplicationEventPublisher events,
            Net net) {
        this.store = store;
        this.accounts = accounts;
        this.access = access;
        this.relationships = relationships;
        this.events = events;
        this.net = net;
    }

    public boolean isOfficer(Principal who) {
        return who.isStaff() && accounts.rolesOf(who.id()).contains(Role.PRIVACY_OFFICER);
    }

    /** One for each person about whom there are some, the oldest first; nobody is named. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Principal who) {
        if (!isOfficer(who)) throw new NotThere();
        // Above the net: that there is something, of nobody in particular.
        return net.above(() -> store.waiting(who.id()));
    }

    @Transactional(readOnly = true)
    public int count(Principal who) {
        return isOfficer(who) ? waiting(who).size() : 0;
    }

    /**
     * What is asked for, of a person whom the reader may see or not yet.
     *
     * @param entries the person's, when the reader has begun to find out about them; else none
     */
    public record Found(Entry entry, List<Entry> entries) {
        public boolean isOpen() {
            return !entries.isEmpty();
        }
    }

    public Found show(Principal who, UUID entryId) {
        var entry = find(who, entryId);
        if (!net.above(() -> store.isOpen(entry.personId(), who.id()))) return new Found(entry, List.of());
        access.require(who, Verb.READ, DataClass.CONSENTS, entry.personId(), INQUIRY);
        return new Found(entry, store.of(entry.personId(), who.id()));
    }

    /** From now on the officer sees the person, what is labeled included: finding out is an audit within (2.53). */
    public void begin(Principal who, UUID entryId, String words) {
        var entry = find(who, entryId);
        var person = entry.personId();
        if (net.above(() -> store.isOpen(person, who.id()))) return;
        net.above(() -> {
            var now = store.now();
            var until = now.plus(OPEN);
            var care = Relationships.Care.by(store.organizationFor(entry, who.id()), person);
            var seen = relationships.begin(who.id(), Relation.PRIVACY_CASE, care, now);
            relationships.end(seen, until);
            var scope = new Relationships.Scope(person, null, who.id(), null);
            var cleared = relationships.beginClearance(scope, Relationships.Basis.AUDIT, now, until);
            store.insert(new OriginStore.Inquiry(Ids.next(), person, who.id(), words, seen, cleared, until));
        });
        access.require(who, Verb.WRITE, DataClass.CONSENTS, person, INQUIRY);
    }

    /**
     * The entry comes from that program, and carries its label or none; after the last one the officer sees the person
     * no more.
     *
     * @throws PlacedAlready where a colleague was first
     */
    public void place(Principal who, UUID entryId, UUID programId) {
        var entry = find(who, entryId);
        if (!entry.programs().contains(programId)) throw new NotThere();
        access.require(who, Verb.WRITE, DataClass.CONSENTS, entry.personId(), ORIGIN);
        net.above(() -> {
            if (!store.place(entryId, programId, who.id())) throw new PlacedAlready();
            events.publishEvent(new Relabeled(Set.of(entry.personId())));
            if (!store.isLeft(entry.personId())) end(entry.personId());
        });
    }

    private void end(UUID personId) {
        var now = store.now();
        for (var over : store.end(personId)) {
            relationships.end(over.relationshipId(), now);
            relationships.endClearance(over.clearanceId());
        }
    }

    private Entry find(Principal who, UUID entryId) {
        if (!isOfficer(who)) throw new NotThere();
        return net.above(() -> store.find(entryId, who.id())).orElseThrow(NotThere::new);
    }

    /** Placed once. */
    public static final class PlacedAlready extends Refusal {
        PlacedAlready() {
            super(HttpStatus.CONFLICT, "origins.refused.placed");
        }
    }
}
