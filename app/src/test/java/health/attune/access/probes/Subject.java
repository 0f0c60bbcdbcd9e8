package health.attune.access.probes;

import java.util.Map;
import java.util.UUID;

/**
 * A person of the fixture, or an organization, with all that belongs to them.
 *
 * @param name how they stand to the principals: as the columns of {@code access/rows.csv} say
 * @param ids the id of each kind of object, such as {@code goals} or {@code goals=reached}
 */
record Subject(String name, Map<String, String> ids) {
    /** Kinds that are named by something else than the id of somebody's object. */
    private static final String NOBODYS = "entries|answers|instruments|ways";

    String id(String kind) {
        var id = ids.get(kind);
        if (id == null) throw new IllegalStateException("The fixture has no " + kind + " for " + name + ".");
        return id;
    }

    /** An id of that kind that belongs to nothing. */
    String nothing(String kind) {
        return kind.matches(NOBODYS) ? id(kind) : UUID.randomUUID().toString();
    }
}
