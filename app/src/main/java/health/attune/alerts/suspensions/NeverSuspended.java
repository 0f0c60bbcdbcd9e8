package health.attune.alerts.suspensions;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Answers to that question always raise an alert. */
public final class NeverSuspended extends Refusal {
    NeverSuspended() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "alerts.suspension.never");
    }
}
