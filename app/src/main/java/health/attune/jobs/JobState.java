package health.attune.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a job goes: what is shared, wherever it was done; what each instance does, as this one did it.
 *
 * @param succeededAt when it last ended well; null where it has not yet
 * @param failures in a row, up to now
 * @param dueAt when it is done next; null while it is being done, or where this instance keeps no time of it
 */
public record JobState(
        String name,
        Duration every,
        @Nullable Instant succeededAt,
        int failures,
        @Nullable Instant dueAt) {
    private static final Duration GRACE = Duration.ofMinutes(1);

    JobState succeeded(Instant at) {
        return new JobState(name, every, at, 0, at.plus(every));
    }

    JobState failed(Instant at) {
        return new JobState(name, every, succeededAt, failures + 1, at.plus(every));
    }

    public boolean fails() {
        return failures > 0;
    }

    /** Whether its time has long passed and nobody does it. */
    public boolean isLate(Instant now) {
        return dueAt != null && dueAt.plus(GRACE).isBefore(now);
    }
}
