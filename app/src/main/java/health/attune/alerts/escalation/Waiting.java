package health.attune.alerts.escalation;

import health.attune.alerts.Alert.State;
import health.attune.alerts.Concern.Urgency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert whose time has come.
 *
 * @param ownerActs whether its owner may act for the person at this moment
 * @param round how often all were told again
 */
record Waiting(
        UUID alertId,
        UUID personId,
        Urgency urgency,
        State state,
        @Nullable UUID ownerId,
        @Nullable UUID siteId,
        boolean ownerActs,
        Awaits awaits,
        int round) {

    /** What its clock runs for. */
    enum Awaits {
        /** That somebody says that they have it. */
        ACKNOWLEDGEMENT,
        /** That whoever has it judges it. */
        ASSESSMENT,
        /** That somebody takes it from one who may act no longer. */
        SUCCESSOR
    }

    /** Nobody has said that they have it. */
    boolean waits() {
        return state.compareTo(State.ACKNOWLEDGED) < 0;
    }

    /** Judged or beyond, by somebody who still has it: nothing is waited for. */
    boolean isDone() {
        return state == State.CLOSED || state.compareTo(State.ACKNOWLEDGED) > 0 && ownerActs;
    }

    /** Taken by somebody who may act, and nothing is set yet by when they judge it. */
    boolean isNewlyHeld() {
        return state == State.ACKNOWLEDGED && ownerActs && awaits != Awaits.ASSESSMENT;
    }

    /** Whoever had it may act no longer. */
    boolean isLeft() {
        return !waits() && !ownerActs;
    }
}
