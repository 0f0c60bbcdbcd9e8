package health.attune.checkins.responses;

import health.attune.access.labels.Labels;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Mode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One occasion: all that was asked of one answerer at once.
 *
 * @param language the language of the pages; that of the questions stands with each response
 * @param leftAt when it was given up unfinished because a newer one began
 * @param responses one for each instrument, in the order they are asked; superseded ones are not among them
 */
public record Checkin(
        UUID id,
        UUID personId,
        AnsweredBy answeredBy,
        Mode mode,
        String language,
        Instant openedAt,
        @Nullable Instant completedAt,
        @Nullable Instant leftAt,
        List<Response> responses) {
    public Checkin {
        responses = List.copyOf(responses);
    }

    /** With that response in the place of the one of the same id. */
    public Checkin with(Response changed) {
        return with(responses.stream()
                .map(response -> response.id().equals(changed.id()) ? changed : response)
                .toList());
    }

    Checkin with(List<Response> others) {
        return new Checkin(id, personId, answeredBy, mode, language, openedAt, completedAt, leftAt, others);
    }

    /** All that its responses carry. */
    public Labels labels() {
        return Labels.together(responses.stream().map(Response::labels).toList());
    }

    /** Whether nothing but scores is known of that response of it. */
    public boolean holdsScoresOnly(Response response) {
        boolean isBlank = response.given().values().isEmpty()
                && response.given().garbled().isEmpty()
                && response.declined().isEmpty();
        return mode == Mode.SCORE_ONLY || mode == Mode.IMPORT && isBlank;
    }

    public boolean isOpen() {
        return completedAt == null && leftAt == null;
    }
}
