package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.FollowUps;
import health.attune.database.Net;
import health.attune.database.tables.Withdrawals;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import health.attune.people.Person;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How entries come, go and take each other's place, by whichever door; each tells that something changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ContactEntries {
    /** By so much the clocks of the service and of its database may differ. */
    private static final Duration TWO_CLOCKS = Duration.ofMinutes(1);

    private final Access access;
    private final ContactStore store;
    private final ContactWithdrawalStore reasons;
    private final Withdrawals withdrawals;
    private final FollowUps followUps;
    private final Programs programs;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Net net;

    ContactEntries(
            Access access,
            ContactStore store,
            ContactWithdrawalStore reasons,
            Withdrawals withdrawals,
            FollowUps followUps,
            Programs programs,
            ApplicationEventPublisher events,
            Clock clock,
            Net net) {
        this.access = access;
        this.store = store;
        this.reasons = reasons;
        this.withdrawals = withdrawals;
        this.followUps = followUps;
        this.programs = programs;
        this.events = events;
        this.clock = clock;
        this.net = net;
    }

    /**
     * False where it was recorded already.
     *
     * @throws AlreadySent where another was recorded by that id, or the same and it counts no more
     */
    boolean add(Principal who, Contact contact) {
        if (!insert(who, contact)) return false;
        changed(contact.personId());
        return true;
    }

    private boolean insert(Principal who, Contact contact) {
        if (contact.at().isAfter(clock.instant().plus(TWO_CLOCKS))) throw new ContactRefused();
        if (store.insert(contact, who.id())) return true;
        boolean isSame = found(contact.personId(), contact.id()).isSameAs(contact);
        if (!isSame || !store.counts(contact.id())) throw new AlreadySent();
        return false;
    }

    private void changed(UUID personId) {
        settleFollowUps(personId);
        events.publishEvent(new Contact.Changed(personId));
    }

    /** Whose contacts those of two records are is another question once they are one, or two again. */
    @EventListener
    void moved(Person.Moved event) {
        event.personIds().forEach(this::settleFollowUps);
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
    void requireRecording(Principal who, UUID personId) {
        if (!who.isStaff() && who.kind() != Principal.Kind.JOB) throw new NotThere();
        boolean byCalendar = access.may(who, Verb.WRITE, DataClass.APPOINTMENTS, personId);
        var dataClass = byCalendar ? DataClass.APPOINTMENTS : DataClass.RECORD;
        access.require(who, Verb.WRITE, dataClass, personId, Contacts.SUBJECT);
    }

    /** @throws ChangedMeanwhile when somebody else corrected or withdrew it since */
    void replace(Principal who, Contact before, Contact replacement, String reason) {
        if (!insert(who, replacement)) return;
        if (!withdraw(before.id(), new ContactWithdrawalStore.Withdrawal(reason, replacement.id(), who.id())))
            throw new ChangedMeanwhile();
        changed(replacement.personId());
    }

    void withdraw(Principal who, Contact contact, String reason) {
        withdraw(contact.id(), new ContactWithdrawalStore.Withdrawal(reason, null, who.id()));
        changed(contact.personId());
    }

    private boolean withdraw(UUID contactId, ContactWithdrawalStore.Withdrawal withdrawal) {
        withdrawals.lock(ContactStore.CONTACTS, contactId);
        return reasons.withdraw(contactId, withdrawal);
    }

    void restore(Principal who, Contact contact) {
        withdrawals.undo(ContactStore.CONTACTS, contact.id(), who.id());
        changed(contact.personId());
    }

    Contact found(UUID personId, UUID contactId) {
        return store.find(contactId)
                .filter(contact -> contact.personId().equals(personId))
                .orElseThrow(NotThere::new);
    }
}
