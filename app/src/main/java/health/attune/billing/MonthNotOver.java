package health.attune.billing;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A month is closed once its last day is over at the site: until then somebody may still work in it. */
public final class MonthNotOver extends Refusal {
    MonthNotOver() {
        super(HttpStatus.CONFLICT, "billing.refused.not-over");
    }
}
