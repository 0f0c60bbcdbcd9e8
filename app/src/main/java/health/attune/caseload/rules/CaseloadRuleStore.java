package health.attune.caseload.rules;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rules of the caseload are in force. */
@Component
public class CaseloadRuleStore {
    private final JdbcClient jdbc;

    CaseloadRuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CaseloadRules inForce() {
        var figures = new HashMap<String, Integer>();
        jdbc.sql("""
                select distinct on (word) word, figure from caseload.rule
                where in_force_from <= current_date and (in_force_until is null or in_force_until >= current_date)
                order by word, in_force_from desc
                """).query(row -> {
            figures.put(row.getString("word"), row.getInt("figure"));
        });
        return new CaseloadRules(
                figure(figures, "review-after-weeks"),
                figure(figures, "consult-within-days"),
                figure(figures, "contact-within-days"),
                figure(figures, "meet-within-days"),
                figure(figures, "tries-in-vain"),
                figure(figures, "measure-within-days"));
    }

    private static int figure(Map<String, Integer> figures, String word) {
        var figure = figures.get(word);
        if (figure == null) throw new IllegalStateException("No rule of the caseload is in force for " + word + ".");
        return figure;
    }
}
