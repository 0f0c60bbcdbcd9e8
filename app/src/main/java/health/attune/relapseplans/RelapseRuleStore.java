package health.attune.relapseplans;

import health.attune.database.tables.DatedRules;
import org.springframework.stereotype.Component;

@Component
class RelapseRuleStore {
    private final DatedRules rules;

    RelapseRuleStore(DatedRules rules) {
        this.rules = rules;
    }

    RelapseRules inForce() {
        var figures = rules.figures("relapseplans");
        return new RelapseRules(
                figures.of("held-for-days"), figures.of("contact-every-months"), figures.of("contacts-for-months"));
    }
}
