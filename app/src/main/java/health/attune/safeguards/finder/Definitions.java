package health.attune.safeguards.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The safety rules as the definitions of the instruments write them, read here anew: those that come with Attune from
 * their files, those that organizations brought from the database.
 */
@Component
class Definitions {
    private static final String FILES = "classpath*:health/attune/instruments/catalog/**/definition.yaml";

    private final JdbcClient jdbc;
    private final Map<String, List<Rule>> bundled;
    private final Map<Brought, List<Rule>> brought = new ConcurrentHashMap<>();

    Definitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.bundled = bundled();
    }

    private record Brought(String instrumentId, String version) {}

    /** Instruments that come with Attune and have safety rules. */
    Set<String> watched() {
        return bundled.keySet();
    }

    /** None where there is no such instrument or it asks nothing about safety; a version that was brought stays. */
    List<Rule> rules(String instrumentId, String version) {
        var known = bundled.get(instrumentId);
        return known == null ? brought.computeIfAbsent(new Brought(instrumentId, version), this::read) : known;
    }

    /** The questions all of whose rules may be suspended; of those that come with Attune there is none. */
    Set<String> suspendable(String instrumentId, String version) {
        return scores(new Brought(instrumentId, version))
                .map(Rule::suspendableIn)
                .orElse(Set.of());
    }

    private List<Rule> read(Brought which) {
        return scores(which).map(Rule::in).orElse(List.of());
    }

    private Optional<String> scores(Brought which) {
        return jdbc.sql("select scores from questionnaires.imported where instrument_id = ? and version = ?")
                .params(which.instrumentId(), which.version())
                .query(String.class)
                .optional();
    }

    private static Map<String, List<Rule>> bundled() {
        var found = new HashMap<String, List<Rule>>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var tree = Rule.tree(file.getContentAsString(StandardCharsets.UTF_8));
                var rules = Rule.in(tree);
                if (!rules.isEmpty()) found.put(String.valueOf(tree.get("id")), rules);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The definitions of the instruments can't be read.", e);
        }
        return Map.copyOf(found);
    }
}
