package health.attune.supervision;

import java.util.Set;
import java.util.UUID;

/**
 * A worker with the roles in which they care for people.
 *
 * @param roles their words, such as {@code care-manager}
 */
public record Colleague(UUID id, String name, Set<String> roles) {
    /** For whom the published guides of caseload size were made. */
    private static final String GUIDED = "care-manager";

    public Colleague {
        roles = Set.copyOf(roles);
    }

    public boolean isGuided() {
        return roles.contains(GUIDED);
    }
}
