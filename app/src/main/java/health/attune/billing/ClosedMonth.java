package health.attune.billing;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Somebody said that a month of an episode is billed, with what it came to then.
 *
 * @param pack the id of the rules by which it was judged
 */
public record ClosedMonth(
        UUID id,
        UUID personId,
        UUID episodeId,
        YearMonth month,
        String pack,
        int minutes,
        List<Billed> codes,
        Closing closing) {

    /** A code, and how often. */
    public record Billed(String code, int units) {}

    /** Who said so, and when. */
    public record Closing(UUID by, Instant at) {}

    boolean isOf(UUID episode, YearMonth of) {
        return episodeId.equals(episode) && month.equals(of);
    }
}
