package health.attune.handoffs;

import health.attune.appointments.Span;
import health.attune.appointments.calendars.KeptOpen;
import health.attune.appointments.calendars.Taken;
import health.attune.database.Net;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows in somebody's days the times they keep open for hand-offs. */
@Component
class KeptForHandOffs implements KeptOpen {
    private final OpenSlotStore store;
    private final Net net;

    KeptForHandOffs(OpenSlotStore store, Net net) {
        this.store = store;
        this.net = net;
    }

    /** Above the net: that a time is taken is told by leaving it out, and by whom not. */
    @Override
    public List<Span> of(UUID accountId, Span span) {
        return net.above(() -> store.freeOf(accountId, span.from(), span.until())).stream()
                .map(slot -> Span.of(slot.startsAt(), slot.minutes()))
                .toList();
    }

    @Override
    public List<Taken> taken(Collection<UUID> accountIds, Span span) {
        return net.above(() -> store.takenOf(accountIds, span.from(), span.until())).stream()
                .map(slot -> new Taken(slot.accountId(), slot.id(), Span.of(slot.startsAt(), slot.minutes())))
                .toList();
    }

    @Override
    public String address() {
        return "/handoffs/slots/new";
    }
}
