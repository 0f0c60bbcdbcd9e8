package health.attune.relapseplans;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Relapse prevention begins with a plan. */
public final class PlanMissing extends Refusal {

    PlanMissing() {
        super(HttpStatus.CONFLICT, "relapseplans.refused.no-plan");
    }
}
