package health.attune.safetyplans;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** A plan says something, and is of letters and signs that can be kept. */
public final class PlanRefused extends Refusal {

    PlanRefused() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "safetyplans.refused.empty");
    }
}
