package health.attune.alerts.escalation;

import health.attune.access.Relation;
import health.attune.access.Relationships;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By what those who were told of an alert see the person: one relationship each, none of them left when it closes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToldRelationships {
    private final ToldStore told;
    private final ClockStore clocks;
    private final Relationships relationships;

    ToldRelationships(ToldStore told, ClockStore clocks, Relationships relationships) {
        this.told = told;
        this.clocks = clocks;
        this.relationships = relationships;
    }

    /** The owner stands among those who were told, by what they have it. */
    void keepOwner(UUID alertId) {
        told.beforeOwning(alertId).ifPresent(this::end);
        told.keepOwner(alertId);
    }

    /** By what they see the person from now on: begun anew where it counts no longer, by the role they have now. */
    UUID of(Waiting alert, UUID accountId) {
        return told.relationship(alert.alertId(), accountId).orElseGet(() -> begin(alert, accountId));
    }

    private UUID begin(Waiting alert, UUID accountId) {
        told.before(alert.alertId(), accountId).ifPresent(this::end);
        var begun = relationships.begin(accountId, Relation.ALERT_RECIPIENT, alert.personId(), clocks.now());
        told.open(alert.alertId(), accountId, begun);
        return begun;
    }

    private void end(UUID relationshipId) {
        relationships.end(relationshipId, clocks.now());
    }
}
