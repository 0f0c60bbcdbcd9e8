package health.attune.relapseplans;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A plan says something. */
public final class PlanRefused extends Refusal {

    PlanRefused() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "relapseplans.refused.empty");
    }
}
