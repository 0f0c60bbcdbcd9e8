package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.tables.Withdrawals;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.pages.forms.AlreadySent;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
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
    private final AgreedContacts agreed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactEntries(
            Access access,
            ContactStore store,
            ContactWithdrawalStore reasons,
            Withdrawals withdrawals,
            AgreedContacts agreed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.reasons = reasons;
        this.withdrawals = withdrawals;
        this.agreed = agreed;
        this.events = events;
        this.clock = clock;
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
        return AlreadySent.isNew(store.insert(contact, who.id()), () -> stands(contact));
    }

    private boolean stands(Contact contact) {
        return found(contact.personId(), contact.id()).isSameAs(contact) && store.counts(contact.id());
    }

    private void changed(UUID personId) {
        agreed.settle(personId);
        events.publishEvent(new Contact.Changed(personId));
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
