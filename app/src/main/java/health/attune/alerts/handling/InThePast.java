package health.attune.alerts.handling;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** The next contact is still to come. */
public final class InThePast extends Refusal {

    InThePast() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "alerts.refused.past");
    }
}
