package health.attune.caseload.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rules that are in force today.
 *
 * @param everywhere those that hold where a site has none of its own
 * @param ofSites what sites have of their own
 */
public record RulesInForce(Map<Rule, Integer> everywhere, Map<UUID, Map<Rule, Integer>> ofSites) {

    /** In the order in which later ones take the place of earlier ones. */
    static RulesInForce of(List<CaseloadRuleStore.Held> held) {
        var everywhere = new HashMap<Rule, Integer>();
        var ofSites = new HashMap<UUID, Map<Rule, Integer>>();
        for (var one : held) {
            var figures =
                    one.siteId() == null ? everywhere : ofSites.computeIfAbsent(one.siteId(), any -> new HashMap<>());
            figures.put(one.rule(), one.figure());
        }
        return new RulesInForce(everywhere, ofSites);
    }

    public CaseloadRules at(UUID siteId) {
        var figures = new HashMap<>(everywhere);
        figures.putAll(ofSites.getOrDefault(siteId, Map.of()));
        return new CaseloadRules(figures);
    }
}
