package health.attune.alerts.escalation;

import health.attune.access.Relationships;
import health.attune.alerts.Concern.Urgency;
import health.attune.database.Net;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens beside an alert as it is raised, taken and closed, so that it never waits for one person alone. It is
 * done above the net: whoever answers, or closes an alert, need not see all who are told of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Escalations {
    private final ClockStore clocks;
    private final PaceStore paces;
    private final ToldStore told;
    private final Messenger messenger;
    private final ToldRelationships toldRelationships;
    private final Relationships relationships;
    private final Net net;

    Escalations(
            ClockStore clocks,
            PaceStore paces,
            ToldStore told,
            Messenger messenger,
            ToldRelationships toldRelationships,
            Relationships relationships,
            Net net) {
        this.clocks = clocks;
        this.paces = paces;
        this.told = told;
        this.messenger = messenger;
        this.toldRelationships = toldRelationships;
        this.relationships = relationships;
        this.net = net;
    }

    /** It was raised, or waits anew: its clock runs, and its owner is told in the transaction that does so. */
    public void begin(UUID alertId, Urgency urgency) {
        net.above(() -> {
            clocks.start(alertId);
            toldRelationships.keepOwner(alertId);
            told.owner(alertId).ifPresent(owner -> messenger.tell(alertId, owner, urgency));
        });
    }

    /** Somebody has it: it goes on only where nobody judges it in time. */
    public void acknowledged(UUID alertId, Urgency urgency) {
        net.above(() -> {
            clocks.awaitAssessment(alertId, paces.inForce(urgency));
            messenger.withdraw(alertId);
        });
    }

    /** It went from hand to hand: whoever has it now knows of it, or is told of it now; nobody else is any more. */
    public void given(UUID alertId, UUID to, UUID by) {
        net.above(() -> {
            messenger.withdraw(alertId);
            if (!to.equals(by)) messenger.tell(alertId, to, clocks.urgency(alertId));
        });
    }

    /** Its owner meets them in their list. */
    public void seen(UUID accountId, Collection<UUID> alertIds) {
        if (!alertIds.isEmpty()) told.seen(alertIds, accountId);
    }

    /** It is closed: nobody is told any more, and by it nobody stands to the person any longer. */
    public void end(UUID alertId, Instant at) {
        net.above(() -> {
            clocks.stop(alertId);
            messenger.withdraw(alertId);
            told.relationships(alertId).forEach(relationship -> relationships.end(relationship, at));
        });
    }

    /** How many open alerts nobody has who could act on them; more than none is a fault of the installation. */
    @Transactional(readOnly = true)
    public int unrouted() {
        return net.above(clocks::unrouted);
    }

    /** How many open alerts wait past their deadline for somebody to say that they have them. */
    @Transactional(readOnly = true)
    public int late() {
        return net.above(clocks::late);
    }
}
