package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.Accounts;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.assets.TimelineEntry;
import health.attune.assets.TimelineSource;
import health.attune.pages.NotThere;
import health.attune.pages.Words;
import health.attune.programs.Programs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts with a person, each entered once; a wrong entry is withdrawn with its reason and stays readable. */
@Component
@Transactional
public class Contacts implements TimelineSource {
    private static final String SUBJECT = "contact";

    private final Access access;
    private final ContactStore store;
    private final Programs programs;
    private final Accounts accounts;

    Contacts(Access access, ContactStore store, Programs programs, Accounts accounts) {
        this.access = access;
        this.store = store;
        this.programs = programs;
        this.accounts = accounts;
    }

    /** What is not withdrawn, the newest first. */
    public List<Contact> of(Principal who, UUID personId) {
        access.require(who, Verb.READ, DataClass.RECORD, personId, SUBJECT);
        return store.of(personId);
    }

    /** Records it; recording the same id twice is recording it once. */
    public void record(Principal who, Contact contact) {
        access.require(who, Verb.WRITE, DataClass.RECORD, contact.personId(), SUBJECT);
        store.insert(contact, who.id());
    }

    public void withdraw(Principal who, UUID contactId, String reason) {
        var contact = store.find(contactId).orElseThrow(NotThere::new);
        access.require(who, Verb.WRITE, DataClass.RECORD, contact.personId(), SUBJECT);
        store.withdraw(contactId, reason, who.id());
    }

    @Override
    public List<TimelineEntry> entries(Principal who, UUID personId, Words words) {
        var zone = programs.zoneOf(personId);
        var contacts = store.of(personId);
        var names = accounts.staffNames(
                contacts.stream().map(Contact::accountId).distinct().toList());
        return contacts.stream()
                .map(contact -> TimelineEntry.on(
                        LocalDate.ofInstant(contact.at(), zone),
                        TimelineEntry.Kind.CONTACT,
                        words.say(
                                "contacts.title",
                                words.say("contacts.mode." + contact.mode()),
                                names.getOrDefault(contact.accountId(), "")),
                        words.say("contacts.purpose." + contact.purpose()) + ". "
                                + words.say("contacts.outcome." + contact.outcome()) + "."))
                .toList();
    }
}
