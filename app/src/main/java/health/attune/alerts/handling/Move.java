package health.attune.alerts.handling;

import health.attune.alerts.Alert;
import health.attune.alerts.Alert.State;
import java.util.Optional;

/** The moves people make with an alert: forward only. Saying that one has it is the first of them. */
public enum Move {
    ACKNOWLEDGE,
    ASSESS,
    PLAN,
    CLOSE,
    REVIEW;

    /** Where it leads from there; empty where it is not a legal move. */
    public Optional<State> from(State state, boolean historic) {
        if (historic) return this == REVIEW && state != State.CLOSED ? Optional.of(State.CLOSED) : Optional.empty();
        return switch (this) {
            case ACKNOWLEDGE -> to(State.ACKNOWLEDGED, state == State.RAISED || state == State.NOTIFIED);
            case ASSESS -> to(State.ASSESSED, state == State.ACKNOWLEDGED || state == State.ASSESSED);
            case PLAN -> to(State.PLANNED, state == State.ASSESSED || state == State.PLANNED);
            case CLOSE -> to(State.CLOSED, state == State.PLANNED);
            case REVIEW -> Optional.empty();
        };
    }

    private static Optional<State> to(State next, boolean legal) {
        return legal ? Optional.of(next) : Optional.empty();
    }

    /** @throws NotTheNextStep where something else comes first, or it is closed */
    void require(Alert alert) {
        if (from(alert.state(), alert.isHistoric()).isEmpty()) throw new NotTheNextStep();
    }
}
