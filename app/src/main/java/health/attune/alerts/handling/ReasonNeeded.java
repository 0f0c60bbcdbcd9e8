package health.attune.alerts.handling;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A next contact later than the rule says, or none at all, needs a reason. */
public final class ReasonNeeded extends Refusal {

    ReasonNeeded() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "alerts.refused.reason");
    }
}
