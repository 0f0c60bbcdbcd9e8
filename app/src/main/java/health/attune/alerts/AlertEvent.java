package health.attune.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an alert.
 *
 * @param byName who did it; null for the person themself
 * @param note what was done, in the words of who did it
 * @param answer where the question was answered again
 * @param withdrawal the answers were withdrawn, for the reason in the note
 */
public record AlertEvent(
        Instant at,
        @Nullable String byName,
        Alert.State state,
        @Nullable String note,
        @Nullable Integer answer,
        boolean withdrawal) {}
