package health.attune.boards;

import health.attune.access.labels.Relabeled;
import health.attune.database.Net;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rolls carry the labels of their program, also of one that was marked after it wrote them. */
@Component
class RollLabels {
    private final RollStore store;
    private final Net net;

    RollLabels(RollStore store, Net net) {
        this.store = store;
        this.net = net;
    }

    /** Above the net: whoever of the service labels it. */
    @EventListener
    void relabeled(Relabeled event) {
        net.above(() -> store.label(event.personIds()));
    }
}
