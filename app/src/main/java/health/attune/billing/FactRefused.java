package health.attune.billing;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** What happened can be said once it has happened, and not before. */
public final class FactRefused extends Refusal {
    public static final String FUTURE = "billing.fault.future";

    FactRefused() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, FUTURE);
    }
}
