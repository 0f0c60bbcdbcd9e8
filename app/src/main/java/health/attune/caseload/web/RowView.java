package health.attune.caseload.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One episode in the list, ready to print.
 *
 * @param href the page of the person
 * @param why the most urgent reason in a sentence
 * @param calls whether that calls for somebody
 * @param others the further reasons in a word each
 * @param symptoms null where nothing is shown
 * @param chosen what is sent where they are chosen for a step with several people; null where care has ended
 * @param flagHref where it is flagged and the flag is lowered; null where care has ended
 */
public record RowView(
        String href,
        @Nullable String chosen,
        String name,
        @Nullable String pronouns,
        String program,
        String why,
        boolean calls,
        List<String> others,
        @Nullable Symptoms symptoms,
        List<String> assets,
        String touch,
        @Nullable String attempts,
        Map<String, String> plain,
        @Nullable String flagHref,
        boolean flagged) {

    /** The columns that always say something. */
    private static final Set<String> WORDED = Set.of("why", "symptoms", "assets", "touch");

    /** Whether nothing is known that could stand in that column. */
    public boolean isBlank(String column) {
        return !WORDED.contains(column) && plain(column).isEmpty();
    }

    /** What stands in that column, where it is no more than a few words. */
    public String plain(String column) {
        return plain.getOrDefault(column, "");
    }

    /**
     * How the symptoms that count went.
     *
     * @param measure what was asked
     * @param points as {@code 18 → 11}
     * @param change as {@code Reliably better}
     */
    public record Symptoms(String measure, String points, String change, Sparkline line) {}
}
