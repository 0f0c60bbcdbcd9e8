package health.attune.alerts.handling;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** An alert is closed with a safety plan, or with the reason why none is needed. */
public final class PlanNeeded extends Refusal {

    PlanNeeded() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "alerts.refused.plan");
    }
}
