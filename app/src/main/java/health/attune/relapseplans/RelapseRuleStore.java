package health.attune.relapseplans;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RelapseRuleStore {
    private final JdbcClient jdbc;

    RelapseRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RelapseRules inForce() {
        var figures = new HashMap<String, Integer>();
        jdbc.sql("""
                select distinct on (word) word, figure from relapseplans.rule
                where in_force_from <= current_date and (in_force_until is null or in_force_until >= current_date)
                order by word, in_force_from desc
                """).query(row -> {
            figures.put(row.getString("word"), row.getInt("figure"));
        });
        return new RelapseRules(
                figure(figures, "held-for-days"),
                figure(figures, "contact-every-months"),
                figure(figures, "contacts-for-months"));
    }

    private static int figure(Map<String, Integer> figures, String word) {
        var figure = figures.get(word);
        if (figure == null) throw new IllegalStateException("No rule against relapse is in force for " + word + ".");
        return figure;
    }
}
