package health.attune.safetyplans;

import health.attune.alerts.PlanInForce;
import health.attune.pages.Fragment;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows the plan that stands beside an alert, to whom the alert is shown. */
@Component
class PlanOfAlert implements PlanInForce {
    private final SafetyPlanStore store;

    PlanOfAlert(SafetyPlanStore store) {
        this.store = store;
    }

    @Override
    public Optional<Plan> of(UUID personId) {
        return store.standing(personId)
                .map(plan ->
                        new Plan(plan.id(), plan.writtenAt(), new Fragment("safetyplans/parts", Map.of("plan", plan))));
    }
}
