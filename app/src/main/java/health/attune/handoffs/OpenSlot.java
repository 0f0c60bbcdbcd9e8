package health.attune.handoffs;

import java.time.Instant;
import java.util.UUID;

/** Time that a worker keeps open in a program, so that somebody can be introduced to them. */
public record OpenSlot(UUID id, UUID programId, UUID accountId, Instant startsAt, int minutes) {
    public static final int SHORTEST = 5;
    public static final int LONGEST = 480;

    /** Whether that one keeps the same time of the same worker for the same program. */
    boolean isSameAs(OpenSlot other) {
        return programId.equals(other.programId)
                && accountId.equals(other.accountId)
                && startsAt.equals(other.startsAt)
                && minutes == other.minutes;
    }
}
