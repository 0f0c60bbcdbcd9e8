package health.attune.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a worker and their supervisor agreed on in their hour, in one of its versions.
 *
 * @param version from 1 on
 * @param by the name of which of the two wrote it
 */
public record HourNote(int version, Agreed agreed, String by, Instant at) {
    public static final int LONGEST = 4_000;

    /** The two whose hour it is. */
    public record Pair(UUID workerId, UUID supervisorId) {
        boolean has(UUID account) {
            return workerId.equals(account) || supervisorId.equals(account);
        }
    }

    /**
     * The hour that two agreed on next.
     *
     * @param with the name of the other one
     */
    public record Hour(Pair pair, String with, LocalDate on) {}

    /**
     * What it says.
     *
     * @param steps the steps that were agreed on, in their words
     * @param nextOn the day of their next hour; null where none is agreed on
     */
    public record Agreed(String steps, @Nullable LocalDate nextOn) {}
}
