package health.attune.database.tables;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is in force today of the table {@code rule} of a schema: dated data, each with its source. */
@Component
public class DatedRules {
    /** SQL: the row is in force today. */
    public static final String IN_FORCE =
            "in_force_from <= current_date and (in_force_until is null or in_force_until >= current_date)";

    private final JdbcClient jdbc;

    DatedRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By its word; a later one takes the place of an earlier one. */
    public <T> Map<String, T> inForce(String schema, RowMapper<T> rule) {
        var found = new HashMap<String, T>();
        jdbc.sql("select distinct on (word) * from %s.rule where %s order by word, in_force_from desc"
                        .formatted(schema, IN_FORCE))
                .query(row -> {
                    found.put(row.getString("word"), rule.mapRow(row, row.getRow()));
                });
        return found;
    }

    /** The same of rules that are one figure each. */
    public Figures figures(String schema) {
        return new Figures(schema, inForce(schema, (row, number) -> row.getInt("figure")));
    }

    /** Figures by their word. */
    public record Figures(String schema, Map<String, Integer> byWord) {

        public int of(String word) {
            var figure = byWord.get(word);
            if (figure == null)
                throw new IllegalStateException("No rule is in force in " + schema + " for " + word + ".");
            return figure;
        }
    }
}
