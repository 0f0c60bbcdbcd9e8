package health.attune.origins;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far it is with what a program wrote before it was marked.
 *
 * @param percent of the people it serves or served
 * @param finishedAt null while it goes on
 */
public record Labeling(
        Instant askedAt, int percent, @Nullable Instant finishedAt) {

    public boolean isOver() {
        return finishedAt != null;
    }
}
