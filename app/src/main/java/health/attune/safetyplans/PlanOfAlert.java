package health.attune.safetyplans;

import health.attune.access.Access;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.PlanInForce;
import health.attune.pages.Fragment;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the plan that stands beside an alert, to whom the alert is shown; that it was read is recorded as such. */
@Component
@Transactional
class PlanOfAlert implements PlanInForce {
    private final SafetyPlanStore store;
    private final Access access;

    PlanOfAlert(SafetyPlanStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public Optional<Plan> of(Principal who, UUID personId) {
        return store.standing(personId, access.cleared(who, Verb.READ, personId))
                .filter(plan -> access.ask(who, SafetyPlans.READ, personId))
                .map(plan ->
                        new Plan(plan.id(), plan.writtenAt(), new Fragment("safetyplans/parts", Map.of("plan", plan))));
    }
}
