package health.attune.alerts.escalation;

import health.attune.alerts.Alert.State;
import health.attune.alerts.Concern.Urgency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert whose time has come.
 *
 * @param awaitsTaking whether its clock runs until somebody says that they have it, not until somebody judges it
 * @param round how often all were told again
 */
record Waiting(
        UUID alertId,
        UUID personId,
        Urgency urgency,
        State state,
        @Nullable UUID ownerId,
        @Nullable UUID siteId,
        boolean awaitsTaking,
        int round) {

    boolean isDone() {
        return state.compareTo(State.ACKNOWLEDGED) > 0;
    }

    boolean isHeld() {
        return state == State.ACKNOWLEDGED;
    }
}
