package health.attune.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an alert.
 *
 * @param byName who did it; null for the person themself
 * @param note what was done, in the words of who did it
 * @param answer where the question was answered again
 * @param withdrawal the answers were withdrawn, for the reason in the note
 * @param passed who has it from then on; null where it stayed with whom it was
 * @param term the risk that was judged, or what came of it
 * @param contactAt when the person is spoken with next, as it was planned then
 * @param contactPassed whom the next contact went on to; null where it stayed with whom it was
 * @param onward that it went on because nobody acted in time; null where it did not
 */
public record AlertEvent(
        Instant at,
        @Nullable String byName,
        Alert.State state,
        @Nullable String note,
        @Nullable Integer answer,
        boolean withdrawal,
        @Nullable Passed passed,
        @Nullable String term,
        @Nullable Instant contactAt,
        @Nullable ContactPassed contactPassed,
        @Nullable Onward onward) {

    /**
     * It went on by itself.
     *
     * @param toName to whom; null where all who had been told were told again
     */
    public record Onward(@Nullable String toName) {}

    /** The next contact went on by itself, because whoever was to speak with the person may act no longer. */
    public record ContactPassed(String fromName, String toName) {}

    /**
     * It went from one to another.
     *
     * @param taken whether whoever has it now took it themself
     * @param fromName null where nobody had it
     */
    public record Passed(UUID toId, String toName, @Nullable String fromName, boolean taken) {}
}
