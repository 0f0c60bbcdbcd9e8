package health.attune.alerts.handling;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Only somebody whom an alert about the person would reach can have it, or speak with them next. */
public final class NotReachable extends Refusal {

    NotReachable() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "alerts.refused.not-reachable");
    }
}
