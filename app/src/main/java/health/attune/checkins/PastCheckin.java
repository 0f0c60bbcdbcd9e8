package health.attune.checkins;

import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
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
     * What was answered to one instrument, or came of it.
     *
     * @param id new
     * @param answers none where only scores are known
     */
    public record PastResponse(UUID id, Instrument instrument, Answers answers, List<Score> scores) {

        public PastResponse {
            scores = List.copyOf(scores);
        }

        /** Scored by the instrument. */
        public PastResponse(UUID id, Instrument instrument, Answers answers) {
            this(id, instrument, answers, instrument.score(answers).all());
        }

        /** Of which nothing but these scores is known. */
        public static PastResponse ofScores(UUID id, Instrument instrument, List<Score.Value> known) {
            return new PastResponse(id, instrument, instrument.answers(), List.copyOf(known));
        }

        /** What the rules over single answers say; nothing where there are none. */
        List<String> reached() {
            return isOfScores() ? List.of() : instrument.reached(answers);
        }

        /** Whether no answer stands behind its scores. */
        public boolean isOfScores() {
            return answers.given().isEmpty() && answers.declinedItems().isEmpty();
        }
    }

    public PastCheckin {
        responses = List.copyOf(responses);
    }
}
