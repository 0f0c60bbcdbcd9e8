package health.attune.relapseplans;

import health.attune.access.labels.Labels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * One version of a plan against relapse.
 *
 * @param parts what was written; a part that was left out is missing
 * @param contactsUntil the day of the site until which they meet each month
 * @param labels of the program of the episode
 * @param byPerson whether the person wrote it themself; else it was written together with staff
 */
public record RelapsePlan(
        UUID id,
        UUID episodeId,
        Map<Part, String> parts,
        LocalDate contactsUntil,
        Labels labels,
        Instant writtenAt,
        String writtenBy,
        boolean byPerson) {
    public static final int LONGEST = 2000;

    public RelapsePlan {
        parts = Map.copyOf(parts);
    }

    /** The parts of a plan, in their order. */
    public enum Part {
        SIGNS,
        HELPS,
        SUPPORTS,
        CALLS,
        CHECKINS;

        /** As forms, columns and message keys name it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was written in that part; empty where nothing was. */
    public String text(Part part) {
        return parts.getOrDefault(part, "");
    }
}
