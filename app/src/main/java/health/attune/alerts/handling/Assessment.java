package health.attune.alerts.handling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clinician judged after a conversation; never what a score says.
 *
 * @param contactBy by when the person is spoken with again
 */
public record Assessment(UUID id, String byName, Instant at, Judgment judgment, Instant contactBy) {
    public static final List<String> MEANS = List.of("yes", "no", "not-applicable");

    /**
     * The judgment itself.
     *
     * @param screeningId the interview it rests on; null where it is the clinician's own
     * @param risk one of the terms in force
     * @param words how the clinician came to it
     * @param means whether ways to harm oneself were talked about: one of {@link #MEANS}
     * @param present who was there
     * @param action what was done at once, one of the terms in force; null where nothing had to be
     * @param actionWords how
     */
    public record Judgment(
            @Nullable UUID screeningId,
            String risk,
            String words,
            String means,
            String present,
            @Nullable String action,
            @Nullable String actionWords) {}
}
