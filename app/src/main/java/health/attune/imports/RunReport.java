package health.attune.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file taken in, or not: what is told on the screen, in the report file and on the page. It holds no data of a
 * person.
 *
 * @param state how it ended, or that it did not
 * @param seenAt the last sign it gave; its end, once it has ended
 * @param failure why nothing more of it was taken in; null where it was read to its end
 * @param refused the first rows that were refused; all of them stand in the file beside the report
 */
public record RunReport(
        UUID id,
        Origin origin,
        State state,
        Instant startedAt,
        Instant seenAt,
        Counts counts,
        List<Tally> tallies,
        List<Refusal> refused,
        @Nullable Refusal failure) {

    /** How many refused rows are shown. */
    public static final int SHOWN = 20;

    /**
     * Which file, and how it was read.
     *
     * @param digest SHA-256 of its bytes; empty where it could not be read to its end
     * @param mode how the answers were given, as the mapping tells it
     * @param unread columns that the mapping does not name
     */
    public record Origin(
            String file,
            String digest,
            String mapping,
            String source,
            ImportOrder.Way way,
            String startedBy,
            String mode,
            List<String> unread) {

        public Origin surveyed(String found, List<String> columns) {
            return new Origin(file, found, mapping, source, way, startedBy, mode, columns);
        }
    }

    /** Where an import stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How a command ends with it: 0 all is here, 3 but for rows that were refused, 1 nothing or not all was read. */
    public int ending() {
        if (state == State.FAILED) return 1;
        if (counts.refused() == 0) return 0;
        return counts.imported() + counts.corrected() + counts.alreadyThere() == 0 ? 1 : 3;
    }
}
