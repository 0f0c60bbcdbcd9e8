package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.FollowUps;
import health.attune.database.Ids;
import health.attune.database.Net;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts with a person, each entered once; a wrong entry is withdrawn or corrected, and stays readable. */
@Component
@Transactional
public class Contacts {
    private static final String SUBJECT = "contact";

    static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, SUBJECT);

    private final Access access;
    private final ContactStore store;
    private final ContactWithdrawalStore withdrawals;
    private final FollowUps followUps;
    private final Programs programs;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Net net;

    Contacts(
            Access access,
            ContactStore store,
            ContactWithdrawalStore withdrawals,
            FollowUps followUps,
            Programs programs,
            ApplicationEventPublisher events,
            Clock clock,
            Net net) {
        this.access = access;
        this.store = store;
        this.withdrawals = withdrawals;
        this.followUps = followUps;
        this.programs = programs;
        this.events = events;
        this.clock = clock;
        this.net = net;
    }

    /**
     * What was entered about a person.
     *
     * @param newest what counts, the newest first, no more than was asked for
     * @param total how many count
     * @param withdrawn as far as the reader sees what they were about
     * @param changeable those which the reader may correct or withdraw
     */
    public record Log(List<Met> newest, int total, List<Withdrawn> withdrawn, Set<UUID> changeable) {}

    /**
     * That somebody was met is told with the appointments; what it was about and what came of it only to those who may
     * read the record, and to whoever entered it or was there.
     */
    public Log log(Principal who, UUID personId, int most) {
        access.require(who, Verb.READ, DataClass.APPOINTMENTS, personId, SUBJECT);
        var open = open(who, personId);
        var cleared = access.cleared(who, Verb.READ, personId);
        access.requireCleared(who, READ, personId, store.labels(personId, cleared));
        return new Log(
                store.newest(personId, most, cleared).stream()
                        .map(contact -> Met.of(contact, open.test(contact.id())))
                        .toList(),
                store.count(personId, cleared),
                withdrawals.withdrawn(personId, cleared).stream()
                        .filter(one -> open.test(one.contact().id()))
                        .toList(),
                mayRecord(who, personId) ? store.ids(personId, access.cleared(who, Verb.WRITE, personId)) : Set.of());
    }

    /** Of which contacts the reader sees what they were about. */
    private Predicate<UUID> open(Principal who, UUID personId) {
        if (!who.isStaff() || access.may(who, Verb.READ, DataClass.RECORD, personId)) return contactId -> true;
        return store.ofStaff(personId, who.id())::contains;
    }

    /** One entry with its note, whether it counts or not: for those who see what it was about. */
    public Contact read(Principal who, UUID personId, UUID contactId) {
        boolean asRecord = access.may(who, Verb.READ, DataClass.RECORD, personId);
        access.require(who, Verb.READ, asRecord ? DataClass.RECORD : DataClass.APPOINTMENTS, personId, "contact note");
        if (!open(who, personId).test(contactId)) throw new NotThere();
        var contact = found(personId, contactId);
        access.requireCleared(who, READ, personId, store.labels(contactId));
        return contact;
    }

    /** Whether a page offers it; contacts are recorded by staff, never by the person. */
    public boolean mayRecord(Principal who, UUID personId) {
        return who.isStaff()
                && (access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId)
                        || access.may(who, Verb.WRITE, DataClass.RECORD, personId));
    }

    /**
     * A contact about to be recorded.
     *
     * @param id given out with the form, so that sending it twice records it once
     * @param mode as this member of staff met somebody last
     * @param at now
     */
    public record Draft(UUID id, String mode, String purpose, Instant at) {}

    public Draft begin(Principal who, UUID personId) {
        requireRecording(who, personId);
        var last = store.latestOf(who.id());
        return new Draft(
                Ids.next(),
                last.map(Contact::mode).orElse("phone"),
                last.map(Contact::purpose).orElse("follow-up"),
                clock.instant());
    }

    /**
     * Records it; recording the same id twice is recording it once.
     *
     * @throws ContactRefused when it is still to come
     */
    public void record(Principal who, Contact contact) {
        requireRecording(who, contact.personId());
        insert(who, contact);
    }

    /** An entry that counts, for somebody who is about to change it. */
    public Contact showForChange(Principal who, UUID personId, UUID contactId) {
        var contact = entry(who, personId, contactId);
        if (!store.counts(contactId)) throw new NotThere();
        return contact;
    }

    /** The same, whether it still counts or not. */
    public Contact entry(Principal who, UUID personId, UUID contactId) {
        requireRecording(who, personId);
        return foundOpen(who, personId, contactId);
    }

    /**
     * Another entry stands in its place from now on; correcting with the same entry twice is correcting once.
     *
     * @throws ChangedMeanwhile when somebody else corrected or withdrew it since
     */
    public void correct(Principal who, UUID contactId, Contact replacement, String reason) {
        requireRecording(who, replacement.personId());
        foundOpen(who, replacement.personId(), contactId);
        boolean counted = store.counts(contactId);
        if (!insert(who, replacement)) return;
        var withdrawal = new ContactWithdrawalStore.Withdrawal(reason, replacement.id(), who.id());
        if (!counted || !withdrawals.withdraw(contactId, withdrawal)) throw new ChangedMeanwhile();
        changed(replacement.personId());
    }

    /** Withdrawn twice, the first stands. */
    public void withdraw(Principal who, UUID personId, UUID contactId, String reason) {
        requireRecording(who, personId);
        if (store.counts(foundOpen(who, personId, contactId).id()))
            withdrawals.withdraw(contactId, new ContactWithdrawalStore.Withdrawal(reason, null, who.id()));
        changed(personId);
    }

    /** Takes back what was recorded a moment ago. */
    public void unrecord(Principal who, UUID personId, UUID contactId) {
        withdraw(who, personId, contactId, Withdrawn.UNDONE);
    }

    /** It was right after all: the entry counts again, and what stood in its place no longer does. */
    public void undo(Principal who, UUID personId, UUID contactId) {
        requireRecording(who, personId);
        withdrawals.undo(foundOpen(who, personId, contactId).id(), who.id());
        changed(personId);
    }

    private boolean insert(Principal who, Contact contact) {
        if (contact.at().isAfter(clock.instant())) throw new ContactRefused();
        if (store.insert(contact, who.id())) {
            changed(contact.personId());
            return true;
        }
        found(contact.personId(), contact.id());
        return false;
    }

    private void changed(UUID personId) {
        settleFollowUps(personId);
        events.publishEvent(new Contact.Changed(personId));
    }

    /** Whoever was to speak with the person after an alert has done so, or is waited for again. */
    private void settleFollowUps(UUID personId) {
        // Above the net: whoever of the staff spoke with the person, and from whichever program.
        net.above(() -> followUps
                .agreedSince(personId)
                .ifPresent(
                        since -> followUps.settle(personId, store.spoken(personId, since), programs.zoneOf(personId))));
    }

    /**
     * That somebody was met is told where appointments are, so those who may only write these may record it; for a
     * consultant or a supervisor, who write to the record and not to the calendar, it is a part of the record.
     */
    private void requireRecording(Principal who, UUID personId) {
        if (!who.isStaff() && who.kind() != Principal.Kind.JOB) throw new NotThere();
        boolean byCalendar = access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId);
        var dataClass = byCalendar ? DataClass.APPOINTMENTS : DataClass.RECORD;
        access.require(who, Verb.WRITE, dataClass, personId, SUBJECT);
    }

    private Contact foundOpen(Principal who, UUID personId, UUID contactId) {
        if (!open(who, personId).test(contactId)) throw new NotThere();
        var contact = found(personId, contactId);
        access.requireCleared(who, WRITE, personId, store.labels(contactId));
        return contact;
    }

    private Contact found(UUID personId, UUID contactId) {
        return store.find(contactId)
                .filter(contact -> contact.personId().equals(personId))
                .orElseThrow(NotThere::new);
    }
}
