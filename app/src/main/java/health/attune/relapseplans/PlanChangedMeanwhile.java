package health.attune.relapseplans;

import health.attune.pages.Refusal;
import org.springframework.http.HttpStatus;

/** Somebody else wrote the plan anew after this version was read; theirs is kept, and this one is not lost. */
public final class PlanChangedMeanwhile extends Refusal {

    PlanChangedMeanwhile() {
        super(HttpStatus.CONFLICT, "relapseplans.refused.changed");
    }
}
