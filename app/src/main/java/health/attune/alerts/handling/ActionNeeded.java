package health.attune.alerts.handling;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** That risk is judged only with what was done at once. */
public final class ActionNeeded extends Refusal {

    ActionNeeded() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "alerts.refused.action");
    }
}
