package health.attune.handoffs;

import health.attune.database.Net;
import health.attune.people.Person;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody waits to be introduced who has died: what is open of them is closed in the same transaction. */
@Component
class HandOffEnds {
    private final HandOffStore store;
    private final Net net;

    HandOffEnds(HandOffStore store, Net net) {
        this.store = store;
        this.net = net;
    }

    @EventListener
    void died(Person.Died event) {
        // Above the net: whoever says that they died may see none of the hand-offs.
        net.above(() -> store.closeAll(event.personId()));
    }
}
