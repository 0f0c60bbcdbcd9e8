package health.attune.drill.product;

import java.util.HashMap;
import java.util.Map;

/** What the environment of a process of the product says, and nothing else of ours. */
public record Settings(Map<String, String> variables) {

    public Settings {
        variables = Map.copyOf(variables);
    }

    public static Settings none() {
        return new Settings(Map.of());
    }

    public Settings with(String variable, String value) {
        var more = new HashMap<>(variables);
        more.put(variable, value);
        return new Settings(more);
    }

    /** These, and where both say something what the other ones say. */
    public Settings and(Settings others) {
        var more = new HashMap<>(variables);
        more.putAll(others.variables());
        return new Settings(more);
    }

    /** What the drill itself was started with must not reach the product: it would not be the one delivered. */
    void apply(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("ATTUNE_") || name.startsWith("SPRING_"));
        environment.putAll(variables);
    }
}
