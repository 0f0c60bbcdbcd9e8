package health.attune.reviews.web.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a consultant needs to know, ready to print.
 *
 * @param sides symptoms and function, then assets: each area of life on its own
 * @param goals open ones, in the person's words
 * @param treatments with dose and duration, what lasts first
 * @param contacts the last ones
 * @param alerts where each open one is
 * @param safetyPlan that there is one, and from when; or that there is none
 */
public record Sheet(
        List<Side> sides,
        List<String> goals,
        List<String> treatments,
        List<String> contacts,
        List<String> alerts,
        String safetyPlan) {

    /** Areas of life of one kind. */
    public record Side(String title, List<Area> areas) {}

    /**
     * One area of life.
     *
     * @param change since the beginning, in a word of the ledger
     * @param points as {@code 18 → 11}
     * @param line how it went; null where there are no two scores yet
     */
    public record Area(
            String name,
            String change,
            String points,
            @Nullable CourseLine line) {}
}
