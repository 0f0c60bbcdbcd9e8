package health.attune.safeguards.finder;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response as its row holds it.
 *
 * @param firstId the response as first given, by which its alerts go
 * @param answers JSON: item to value or values
 * @param late JSON: answers that came after the end
 * @param scores score to value where only scores were entered
 * @param mode how it was answered
 */
record RawResponse(
        UUID id,
        UUID firstId,
        UUID personId,
        String instrumentId,
        String instrumentVersion,
        String answers,
        String late,
        Set<String> declined,
        Map<String, Double> scores,
        String mode,
        boolean completed,
        @Nullable Instant answeredAt,
        @Nullable UUID recordedBy) {

    boolean isImported() {
        return mode.equals("import");
    }

    boolean isOfScores() {
        return mode.equals("score-only") || !scores.isEmpty();
    }
}
