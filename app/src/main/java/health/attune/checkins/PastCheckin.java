package health.attune.checkins;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One occasion of the past, answered elsewhere.
 *
 * @param id new
 * @param episodeId the care it was part of; null where it was part of none
 * @param responses at least one, each of another instrument
 */
public record PastCheckin(UUID id, UUID personId, @Nullable UUID episodeId, Given given, List<PastResponse> responses) {

    /**
     * How and when it was answered.
     *
     * @param language of the questions, as an IETF tag
     */
    public record Given(Instant answeredAt, AnsweredBy by, String language) {}

    /**
     * What was answered to one instrument.
     *
     * @param id new
     */
    public record PastResponse(UUID id, Instrument instrument, Answers answers) {}

    public PastCheckin {
        responses = List.copyOf(responses);
    }
}
