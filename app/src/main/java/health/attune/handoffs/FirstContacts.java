package health.attune.handoffs;

import health.attune.contacts.Contact;
import health.attune.contacts.Touches;
import health.attune.database.Net;
import health.attune.people.Person;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hand-off that was accepted is met by the first contact with whoever accepted it, entered once and not for this. */
@Component
class FirstContacts {
    private final HandOffStore store;
    private final Touches touches;
    private final Net net;

    FirstContacts(HandOffStore store, Touches touches, Net net) {
        this.store = store;
        this.touches = touches;
        this.net = net;
    }

    @EventListener
    void changed(Contact.Changed event) {
        // Above the net: whoever enters the contact may see none of the hand-offs.
        net.above(() -> settle(event.personId()));
    }

    /** Whose contacts those of two records are is another question once they are one, or two again. */
    @EventListener
    void moved(Person.Moved event) {
        net.above(() -> event.personIds().forEach(this::settle));
    }

    void settle(UUID personId) {
        for (var one : store.accepted(personId)) {
            var by = Objects.requireNonNull(one.answer()).by();
            var from = one.offeredAt().truncatedTo(ChronoUnit.MINUTES);
            var first = touches.first(personId, by, from);
            var contact = first.map(Touches.Meeting::contactId).orElse(null);
            if (!Objects.equals(contact, one.contactId()))
                store.met(one.id(), contact, first.map(Touches.Meeting::at).orElse(null));
        }
    }
}
