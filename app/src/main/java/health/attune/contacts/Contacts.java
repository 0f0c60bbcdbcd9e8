package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts with a person, each entered once; a wrong entry is withdrawn or corrected, and stays readable. */
@Component
@Transactional
public class Contacts {
    static final String SUBJECT = "contact";

    static final Access.Ask READ = new Access.Ask(Verb.READ, DataClass.APPOINTMENTS, SUBJECT);
    private static final Access.Ask WRITE = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, SUBJECT);

    private final Access access;
    private final ContactStore store;
    private final ContactWithdrawalStore withdrawals;
    private final ContactEntries entries;
    private final ObjectProvider<Occasions> occasions;
    private final Clock clock;

    Contacts(
            Access access,
            ContactStore store,
            ContactWithdrawalStore withdrawals,
            ContactEntries entries,
            ObjectProvider<Occasions> occasions,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.withdrawals = withdrawals;
        this.entries = entries;
        this.occasions = occasions;
        this.clock = clock;
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
        var contact = entries.found(personId, contactId);
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
     * A contact about to be recorded: now, as this member of staff met somebody last, but for a first visit where there
     * was one; or as it was planned.
     *
     * @param id given out with the form, so that sending it twice records it once
     */
    public record Draft(UUID id, Occasions.Planned planned) {}

    public Draft begin(Principal who, UUID personId) {
        entries.requireRecording(who, personId);
        var last = store.latestOf(who.id());
        var mode = last.map(Contact::mode).orElse("phone");
        var purpose = last.map(Contact::purpose)
                .filter(one -> !one.equals(Contact.FIRST_VISIT) || !store.isMet(personId))
                .orElse(Contact.FOLLOW_UP);
        return new Draft(Ids.next(), new Occasions.Planned(who.id(), mode, purpose, null, clock.instant(), List.of()));
    }

    /** The same for an occasion that was agreed on before. */
    public Draft begin(Principal who, UUID personId, UUID occasionId) {
        entries.requireRecording(who, personId);
        return occasions
                .orderedStream()
                .flatMap(kept -> kept.planned(who, personId, occasionId).stream())
                .findFirst()
                .map(planned -> new Draft(Ids.next(), planned))
                .orElseThrow(NotThere::new);
    }

    /**
     * Records it; recording the same id twice is recording it once.
     *
     * @throws ContactRefused when it is still to come
     * @throws AlreadySent where another was recorded by that id, or the same and it counts no more
     */
    public void record(Principal who, Contact contact) {
        entries.requireRecording(who, contact.personId());
        entries.add(who, contact);
    }

    /**
     * The same, and with it that the occasion came about or did not.
     *
     * @throws Occasions.Settled where somebody said already what came of it; then nothing is recorded
     */
    public void record(Principal who, Contact contact, UUID occasionId) {
        entries.requireRecording(who, contact.personId());
        if (entries.add(who, contact)) occasions.forEach(kept -> kept.met(who, occasionId, contact));
    }

    /** What came of an occasion, entered by whoever may write appointments: the person, too, who can't come. */
    public void recordAgreed(Principal who, Contact contact) {
        access.require(who, Verb.WRITE, DataClass.APPOINTMENTS, contact.personId(), SUBJECT);
        entries.add(who, contact);
    }

    /** An entry that counts, for somebody who is about to change it. */
    public Contact showForChange(Principal who, UUID personId, UUID contactId) {
        var contact = entry(who, personId, contactId);
        if (!store.counts(contactId)) throw new NotThere();
        return contact;
    }

    /** The same, whether it still counts or not. */
    public Contact entry(Principal who, UUID personId, UUID contactId) {
        entries.requireRecording(who, personId);
        return foundOpen(who, personId, contactId);
    }

    /**
     * Another entry stands in its place from now on; correcting with the same entry twice is correcting once.
     *
     * @throws ChangedMeanwhile when somebody else corrected or withdrew it since
     */
    public void correct(Principal who, UUID contactId, Contact replacement, String reason) {
        entries.requireRecording(who, replacement.personId());
        entries.replace(who, foundOpen(who, replacement.personId(), contactId), replacement, reason);
    }

    /** Withdrawn twice, the first stands. */
    public void withdraw(Principal who, UUID personId, UUID contactId, String reason) {
        entries.requireRecording(who, personId);
        entries.withdraw(who, foundOpen(who, personId, contactId), reason);
    }

    /** Takes back what was recorded a moment ago. */
    public void unrecord(Principal who, UUID personId, UUID contactId) {
        withdraw(who, personId, contactId, Withdrawn.UNDONE);
    }

    /** It was right after all: the entry counts again, and what stood in its place no longer does. */
    public void undo(Principal who, UUID personId, UUID contactId) {
        entries.requireRecording(who, personId);
        entries.restore(who, foundOpen(who, personId, contactId));
    }

    private Contact foundOpen(Principal who, UUID personId, UUID contactId) {
        if (!open(who, personId).test(contactId)) throw new NotThere();
        var contact = entries.found(personId, contactId);
        access.requireCleared(who, WRITE, personId, store.labels(contactId));
        return contact;
    }
}
