package health.attune.safetyplans;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One version of a safety plan.
 *
 * @param parts what was written; a part that was left out is missing
 * @param labels of the programs of whoever wrote it; none where the person wrote it alone
 * @param byPerson whether the person wrote it themself; else it was written together with staff
 */
public record SafetyPlan(
        UUID id,
        UUID personId,
        Map<Part, String> parts,
        Labels labels,
        Instant writtenAt,
        String writtenBy,
        boolean byPerson) {
    public static final int LONGEST = 2000;

    public SafetyPlan {
        parts = Map.copyOf(parts);
    }

    /** The parts of a plan, in their order. */
    public enum Part {
        WORTH,
        SIGNS,
        MYSELF,
        COMPANY,
        ASKING,
        PROFESSIONALS,
        SURROUNDINGS;

        /** As forms, columns and message keys name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was written in that part; empty where nothing was. */
    public String text(Part part) {
        return parts.getOrDefault(part, "");
    }

    /** Every part, those that were left out with no words. */
    public Map<Part, String> allParts() {
        var all = new EnumMap<Part, String>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> all.put(part, text(part)));
        return all;
    }
}
