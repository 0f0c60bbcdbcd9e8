package health.attune.contacts;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.assets.TimelineEntry;
import health.attune.assets.TimelineSource;
import health.attune.pages.Words;
import health.attune.programs.Programs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Contacts on the timeline of the person. */
@Component
class ContactTimeline implements TimelineSource {
    private final ContactStore store;
    private final Programs programs;
    private final Accounts accounts;

    ContactTimeline(ContactStore store, Programs programs, Accounts accounts) {
        this.store = store;
        this.programs = programs;
        this.accounts = accounts;
    }

    @Override
    public List<TimelineEntry> entries(Principal who, UUID personId, Words words) {
        var zone = programs.zoneOf(personId);
        var contacts = store.newest(personId, Integer.MAX_VALUE);
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
