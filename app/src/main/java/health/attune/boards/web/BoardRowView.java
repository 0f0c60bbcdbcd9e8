package health.attune.boards.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the board, ready to print.
 *
 * @param anchor where the page is left and found again
 * @param standing why it stands where it stands, in a word or two; empty where nothing calls for anybody
 * @param calls whether that calls for somebody
 * @param team who cares for the person, the lead first
 * @param before what the last 24 hours brought, a line each
 * @param ahead what the next 24 hours are to bring, a line each; never none
 * @param unmade what was planned and not made; null where nothing stands out
 * @param rolled how often and why it was rolled on; null where it never was
 * @param roll where a reason is written or taken back; null where there is nothing to do
 * @param quiet when they were met last, where there is no more to tell: nobody has seen them, and nothing is planned
 */
public record BoardRowView(
        String anchor,
        String href,
        String name,
        @Nullable String pronouns,
        String standing,
        boolean calls,
        String team,
        List<String> before,
        List<String> ahead,
        @Nullable String unmade,
        @Nullable String rolled,
        @Nullable RollLink roll,
        @Nullable String quiet) {

    /** Where a reason is written or taken back, and what the link says. */
    public record RollLink(String href, String label) {}
}
