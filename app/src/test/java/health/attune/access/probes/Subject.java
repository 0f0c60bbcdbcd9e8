package health.attune.access.probes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A person of the fixture, or an organization, with all that belongs to them.
 *
 * @param name how they stand to the principals: as the columns of {@code access/rows.csv} say
 * @param label what all that was written about them carries
 * @param ids the id of each kind of object, such as {@code goals} or {@code goals=reached}
 */
public record Subject(String name, Label label, Map<String, String> ids) {
    /** Kinds of object whose label decides, beside the class of data, who may see them. */
    private static final Set<String> LABELED = Set.of(
            "responses",
            "checkins",
            "schedules",
            "alerts",
            "goals",
            "facts",
            "circumstances",
            "contacts",
            "open",
            "appointments",
            "groups",
            "tasks",
            "thread",
            "recommendations",
            "treatments");

    /** Kinds that are named by something else than the id of somebody's object. */
    private static final Set<String> NOBODYS = Set.of("entries", "answers", "instruments", "ways");

    /** How what was written about somebody is labeled. There are no notes and no private journal yet: those wait. */
    public enum Label {
        UNLABELED,
        PART_2,
        NOTES,
        PRIVATE;

        public boolean waits() {
            return this == NOTES || this == PRIVATE;
        }
    }

    public String id(String kind) {
        var id = ids.get(kind);
        if (id == null) throw new IllegalStateException("The fixture has no " + kind + " for " + name + ".");
        return id;
    }

    static boolean isLabeled(String kind) {
        int variant = kind.indexOf('=');
        return LABELED.contains(variant < 0 ? kind : kind.substring(0, variant));
    }

    /** The ids of what is labeled: they are shown to nobody who is not cleared for the label. */
    List<String> labeled() {
        if (label == Label.UNLABELED) return List.of();
        return ids.entrySet().stream()
                .filter(entry -> isLabeled(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** An id of that kind that belongs to nothing. */
    String nothing(String kind) {
        return NOBODYS.contains(kind) ? id(kind) : UUID.randomUUID().toString();
    }
}
