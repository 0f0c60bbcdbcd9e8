package health.attune.handovers;

import health.attune.handovers.Fragility.Reason;
import health.attune.handovers.Fragility.Rule;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rules that are in force today. */
@Component
class FragilityRules {
    private final JdbcClient jdbc;

    FragilityRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Reason, Rule> inForce() {
        var rules = new EnumMap<Reason, Rule>(Reason.class);
        jdbc.sql("""
                select distinct on (word) word, points, threshold from handovers.rule
                where in_force_from <= current_date and (in_force_until is null or in_force_until >= current_date)
                order by word, in_force_from desc
                """).query(row -> {
            var word = row.getString("word");
            var threshold = row.getBigDecimal("threshold");
            var rule = new Rule(row.getInt("points"), threshold == null ? null : threshold.doubleValue());
            Arrays.stream(Reason.values())
                    .filter(reason -> reason.word().equals(word))
                    .forEach(reason -> rules.put(reason, rule));
        });
        return rules;
    }
}
