package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Net;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a session of a group writes into the chart of each member. Whoever signs it may record contacts with them, and
 * changes what they signed; above the net, since they do it also where a label keeps the record itself from them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GroupContacts {
    private static final Access.Ask WRITTEN = new Access.Ask(Verb.WRITE, DataClass.APPOINTMENTS, Contacts.SUBJECT);

    private final Access access;
    private final ContactEntries entries;
    private final ContactStore store;
    private final ContactWithdrawalStore withdrawals;
    private final Net net;

    GroupContacts(
            Access access, ContactEntries entries, ContactStore store, ContactWithdrawalStore withdrawals, Net net) {
        this.access = access;
        this.entries = entries;
        this.store = store;
        this.withdrawals = withdrawals;
        this.net = net;
    }

    /** @throws ContactRefused when it is still to come */
    public void record(Principal who, Contact contact) {
        entries.requireRecording(who, contact.personId());
        net.above(() -> entries.add(who, contact));
    }

    /**
     * Another entry stands in its place from now on.
     *
     * @throws ChangedMeanwhile when somebody corrected or withdrew it in the chart
     */
    public void correct(Principal who, UUID contactId, Contact replacement, String reason) {
        var before = signed(who, replacement.personId(), contactId);
        net.above(() -> entries.replace(who, before, replacement, reason));
    }

    /**
     * It counts no more. Whoever signed it takes it back also where they no longer look after the person: it stands in
     * the chart as their word, and nobody else knows that it is wrong. Not where it was changed in the chart since.
     */
    public void withdraw(Principal who, UUID personId, UUID contactId, String reason) {
        var contact = own(who, personId, contactId);
        net.above(() -> {
            if (store.counts(contactId)) entries.withdraw(who, contact, reason);
        });
    }

    /** It counts again, where it was this signer who withdrew it and nothing stands in its place. */
    public void restore(Principal who, UUID personId, UUID contactId) {
        var contact = own(who, personId, contactId);
        net.above(() -> {
            if (withdrawals.isWithdrawnBy(contactId, who.id())) entries.restore(who, contact);
        });
    }

    /** Those of the entries that still count as they were signed; nobody is shown anything of them. */
    public Set<UUID> counting(Collection<UUID> contactIds) {
        return net.above(() -> store.counting(contactIds));
    }

    private Contact signed(Principal who, UUID personId, UUID contactId) {
        entries.requireRecording(who, personId);
        return written(who, personId, contactId);
    }

    private Contact own(Principal who, UUID personId, UUID contactId) {
        var contact = written(who, personId, contactId);
        access.recordShown(who, WRITTEN, List.of(personId));
        return contact;
    }

    private Contact written(Principal who, UUID personId, UUID contactId) {
        var contact = net.above(() -> entries.found(personId, contactId));
        if (!contact.purpose().equals(Contact.GROUP) || !net.above(() -> store.isRecordedBy(contactId, who.id())))
            throw new NotThere();
        return contact;
    }
}
