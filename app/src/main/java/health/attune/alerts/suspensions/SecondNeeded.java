package health.attune.alerts.suspensions;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Whoever proposed it does not confirm it: that is for another clinical leader of the place. */
public final class SecondNeeded extends Refusal {
    SecondNeeded() {
        super(HttpStatus.CONFLICT, "alerts.suspension.second-needed");
    }
}
