package health.attune.contacts;

import health.attune.access.Access;
import health.attune.access.Verb;
import health.attune.access.labels.Labels;
import health.attune.assets.TimelineEntry;
import health.attune.assets.TimelineSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Contacts on the timeline of the person. */
@Component
class ContactTimeline implements TimelineSource {
    private final ContactStore store;
    private final Access access;

    ContactTimeline(ContactStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public List<TimelineEntry> entries(Asked asked) {
        var from = asked.from().atStartOfDay(asked.zone()).toInstant();
        var found = store.named(asked.personId(), from, access.cleared(asked.who(), Verb.READ, asked.personId()));
        var labels = found.stream().map(ContactStore.Named::labels).toList();
        access.requireCleared(asked.who(), Contacts.READ, asked.personId(), Labels.together(labels));
        return found.stream()
                .map(named -> entry(asked, named.contact(), named.staff()))
                .toList();
    }

    private static TimelineEntry entry(Asked asked, Contact contact, String staff) {
        var words = asked.words();
        return TimelineEntry.on(
                LocalDate.ofInstant(contact.at(), asked.zone()),
                TimelineEntry.Kind.CONTACT,
                words.say("contacts.title", words.say("contacts.mode." + contact.mode()), staff),
                words.say("contacts.purpose." + contact.purpose()) + ". "
                        + words.say("contacts.outcome." + contact.outcome()) + ".");
    }
}
