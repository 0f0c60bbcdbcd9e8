package health.attune.handovers;

import health.attune.database.tables.DatedRules;
import health.attune.handovers.Fragility.Reason;
import health.attune.handovers.Fragility.Rule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rules that are in force today. */
@Component
class FragilityRules {
    private final DatedRules rules;

    FragilityRules(DatedRules rules) {
        this.rules = rules;
    }

    Map<Reason, Rule> inForce() {
        var byWord = rules.inForce("handovers", FragilityRules::rule);
        var inForce = new EnumMap<Reason, Rule>(Reason.class);
        for (var reason : Reason.values()) {
            var rule = byWord.get(reason.word());
            if (rule != null) inForce.put(reason, rule);
        }
        return inForce;
    }

    private static Rule rule(ResultSet row, int number) throws SQLException {
        var threshold = row.getBigDecimal("threshold");
        return new Rule(row.getInt("points"), threshold == null ? null : threshold.doubleValue());
    }
}
