package health.attune.merges;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.merges.RowMover.Way;
import health.attune.pages.NotThere;
import health.attune.people.Nobody;
import health.attune.people.People;
import health.attune.people.Person;
import health.attune.programs.Episodes;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes two records of one person one, and two again. It opens all of each record to whoever stands to the other, so it
 * is done only by those who write the person's consents in both: the care team, never a desk.
 */
@Component
@Transactional
public class Merges {
    private static final String SUBJECT = "merge";
    private static final Access.Ask SPLIT = new Access.Ask(Verb.WRITE, DataClass.CONSENTS, SUBJECT);
    private static final int CONTACTS_SHOWN = 3;

    /** PostgreSQL: lock_not_available, deadlock_detected. */
    private static final Set<String> IN_USE = Set.of("55P03", "40P01");

    private final Access access;
    private final People people;
    private final Episodes episodes;
    private final Contacts contacts;
    private final MergeStore store;
    private final RowMover mover;
    private final Obstacles obstacles;
    private final Parts parts;
    private final ApplicationEventPublisher events;
    private final Net net;

    Merges(
            Access access,
            People people,
            Episodes episodes,
            Contacts contacts,
            MergeStore store,
            RowMover mover,
            Obstacles obstacles,
            Parts parts,
            ApplicationEventPublisher events,
            Net net) {
        this.access = access;
        this.people = people;
        this.episodes = episodes;
        this.contacts = contacts;
        this.store = store;
        this.mover = mover;
        this.obstacles = obstacles;
        this.parts = parts;
        this.events = events;
        this.net = net;
    }

    /** Whether that reader may merge somebody with this person. */
    public boolean may(Principal who, UUID personId) {
        return who.isStaff() && access.may(who, Verb.WRITE, DataClass.CONSENTS, personId);
    }

    /** Whether somebody else's record stands in that of this person now. */
    public boolean isPartOfOne(Principal who, UUID personId) {
        return of(who, personId).stream().anyMatch(Merge::isOpen);
    }

    /** Whether everything of the other record stands in that of this person now. */
    public boolean isOne(Principal who, UUID personId, UUID otherId) {
        requireReading(who, personId);
        return net.above(() -> store.open(personId, otherId)).isPresent();
    }

    /** Those of the people, but for this one, whose record that reader may make one with another. */
    public List<UUID> mergeable(Principal who, UUID personId, Collection<UUID> others) {
        requireReading(who, personId);
        return others.stream()
                .filter(other -> !other.equals(personId) && may(who, other))
                .toList();
    }

    /** What happened so to the record of that person, the newest first. */
    public List<Merge> of(Principal who, UUID personId) {
        requireReading(who, personId);
        return net.above(() -> store.of(personId));
    }

    /**
     * Two records side by side.
     *
     * @param obstacles the keys of sentences that say what to end first
     * @param bothHaveAccounts of which that of the record that goes will be closed
     */
    public record Comparison(Side kept, Side other, List<String> obstacles, boolean bothHaveAccounts) {}

    public Comparison compare(Principal who, UUID personId, UUID otherId) {
        if (personId.equals(otherId)) throw new NotThere();
        requireReading(who, personId);
        requireReading(who, otherId);
        return new Comparison(
                side(who, personId),
                side(who, otherId),
                obstacles.between(personId, otherId),
                net.above(() -> store.bothHaveAccounts(personId, otherId)));
    }

    private Side side(Principal who, UUID personId) {
        return new Side(
                people.show(who, personId),
                episodes.told(who, personId),
                contacts.log(who, personId, CONTACTS_SHOWN).newest(),
                named(parts.of(personId)));
    }

    private static Map<String, Long> named(List<Parts.Part> parts) {
        return parts.stream().collect(Collectors.toMap(Parts.Part::name, Parts.Part::entries));
    }

    /**
     * Everything of the other record is the person's from now on, and it is written down row by row what that was.
     *
     * @throws NotMergeable when something has to be ended first; then nothing was moved
     * @throws RecordInUse when somebody is writing in one of them; then nothing was moved
     */
    public void merge(Principal who, Merge.Order order) {
        if (order.personId().equals(order.otherId())) throw new NotThere();
        require(who, order.personId());
        require(who, order.otherId());
        alone(order.personId(), order.otherId(), () -> {
            // Whoever waited for another merge of the same two finds them as that one left them.
            if (store.isMerged(order.personId()) || store.isMerged(order.otherId())) throw new NotThere();
            if (!obstacles.between(order.personId(), order.otherId()).isEmpty()) throw new NotMergeable();
            var way = new Way(Ids.next(), order.otherId(), order.personId());
            store.insert(order, way.mergeId(), who.id());
            mover.join(way);
            mover.closeSecondAccount(way);
            mover.move(way);
            mover.pointOn(way);
        });
    }

    /** Above the net: what is not seen of a record is moved with it. Whoever follows that may meet a writer, too. */
    private void alone(UUID one, UUID other, Runnable work) {
        try {
            net.above(() -> {
                store.lock(one, other);
                work.run();
            });
            events.publishEvent(new Person.Moved(Set.of(one, other)));
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause && IN_USE.contains(cause.getSQLState()))
                throw new RecordInUse();
            throw e;
        }
    }

    /** What was written since; a split takes along of it what was added to something that goes back. */
    public Map<String, Long> since(Principal who, UUID personId, UUID otherId) {
        requireReading(who, personId);
        var merge = net.above(() -> store.open(personId, otherId)).orElseThrow(NotThere::new);
        return named(parts.since(personId, merge.id()));
    }

    /**
     * What was moved goes back, row by row, and with it what was written since to any of that; all else that was
     * written since stays.
     *
     * @throws LaterFirst when the person was merged again since
     */
    public void split(Principal who, Merge.Order order) {
        require(who, order.personId());
        alone(order.personId(), order.otherId(), () -> {
            var merge = store.open(order.personId(), order.otherId()).orElseThrow(NotThere::new);
            if (isFollowed(merge)) throw new LaterFirst();
            mover.moveBack(new Way(merge.id(), merge.otherId(), merge.personId()));
            store.split(merge.id(), order.reason(), who.id());
            events.publishEvent(new Person.Parted(order.personId(), order.otherId(), who.id()));
        });
        // Of a record in which nobody stands to them until now it is written down without asking.
        access.recordShown(who, SPLIT, List.of(order.otherId()));
    }

    private boolean isFollowed(Merge merge) {
        return store.isMerged(merge.personId())
                || store.of(merge.personId()).stream()
                        .filter(one -> one.isOpen() && one.personId().equals(merge.personId()))
                        .findFirst()
                        .filter(newest -> !newest.id().equals(merge.id()))
                        .isPresent();
    }

    /** For those who may merge: that they look is written down as that, and no more. */
    private void requireReading(Principal who, UUID personId) {
        if (Nobody.is(personId) || !may(who, personId)) throw new NotThere();
        access.require(who, Verb.READ, DataClass.CONSENTS, personId, SUBJECT);
    }

    private void require(Principal who, UUID personId) {
        if (Nobody.is(personId)) throw new NotThere();
        access.require(who, Verb.WRITE, DataClass.CONSENTS, personId, SUBJECT);
    }
}
