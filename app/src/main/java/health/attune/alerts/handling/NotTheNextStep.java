package health.attune.alerts.handling;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** An alert goes from one step to the next and never back: another step comes first, or it is closed. */
public final class NotTheNextStep extends Refusal {

    NotTheNextStep() {
        super(HttpStatus.CONFLICT, "alerts.refused.not-next");
    }
}
