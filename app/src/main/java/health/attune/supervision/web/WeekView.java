package health.attune.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A worker's week in sentences.
 *
 * @param since from which day on what happened counts
 * @param few that the numbers are small; null where they are not
 */
public record WeekView(
        String name,
        String roles,
        String size,
        @Nullable String guide,
        String mix,
        String since,
        @Nullable String few,
        List<PartView> parts) {

    /**
     * One part of it under its heading.
     *
     * @param share about how many of how many people it is
     * @param rest how many people more there are in it than are shown; 0 where all are
     */
    public record PartView(String word, String title, String told, String share, List<PersonView> people, int rest) {}

    /** One person with the sentences that are worth a word. */
    public record PersonView(String name, @Nullable String pronouns, String href, List<String> sentences) {}
}
