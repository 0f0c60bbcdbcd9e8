package health.attune.alerts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was answered before to the same question; told by the module that keeps answers. */
public interface AnswerHistory {

    /** Alert to what was answered to its question before, the newest first; one read for all of them. */
    Map<UUID, List<Earlier>> before(Collection<Alert> alerts);

    /**
     * One earlier answer.
     *
     * @param answer null where the question was left out
     * @param score the first score of that instrument; null where it could not be made
     */
    record Earlier(
            Instant at, @Nullable Integer answer, @Nullable Double score) {}
}
