package health.attune.checkins.responses;

import health.attune.checkins.Mode;
import health.attune.checkins.ResponseCompleted;
import health.attune.instruments.Instrument;
import health.attune.instruments.Score;
import health.attune.instruments.ToldByScores;
import health.attune.pages.Assets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finishes responses: their scores, what must reach a human, and word to all who keep something ready from them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Completion {
    private final ResponseStore responses;
    private final ScoreStore scores;
    private final SafetyWatch watch;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String release;

    Completion(
            ResponseStore responses,
            ScoreStore scores,
            SafetyWatch watch,
            ApplicationEventPublisher events,
            Clock clock,
            Assets assets) {
        this.responses = responses;
        this.scores = scores;
        this.watch = watch;
        this.events = events;
        this.clock = clock;
        this.release = assets.version();
    }

    /**
     * How and when the answers came.
     *
     * @param by who answered or entered them
     */
    public record Circumstances(
            Mode mode, Instant answeredAt, @Nullable UUID by) {}

    /** Finishes a stored response whose answers are there. */
    public void of(Response response, Instrument instrument, Circumstances given) {
        var answers = response.given()
                .understood(instrument.form(), response.declined())
                .answers();
        var stored = instrument.score(answers).all();
        watch.judgeAll(response, instrument, given.mode(), given.by());
        finish(response, computed(instrument, stored, instrument.reached(answers)), given);
    }

    /** Finishes a stored response of which only scores are known; what they tell of its safety items is judged. */
    public void ofScores(Response response, Instrument instrument, List<Score> entered, Circumstances given) {
        watch.judgeScores(response, new ToldByScores(instrument, values(entered)), given.mode(), given.by());
        finish(response, computed(instrument, entered, List.of()), given);
    }

    /** The scores of that response count no longer. */
    public void supersede(UUID responseId) {
        scores.supersede(responseId);
    }

    /** The same where no other response takes its place. */
    public void withdraw(Response response) {
        scores.supersede(response.id());
        events.publishEvent(new ResponseCompleted(response.id(), response.personId(), response.instrumentId()));
    }

    private static List<Score.Value> values(List<Score> entered) {
        return entered.stream().flatMap(score -> score.value().stream()).toList();
    }

    private ScoreStore.Computed computed(Instrument instrument, List<Score> scores, List<String> reached) {
        return new ScoreStore.Computed(scores, reached, instrument + ", Attune " + release);
    }

    private void finish(Response response, ScoreStore.Computed computed, Circumstances given) {
        responses.complete(response.id(), given.answeredAt(), clock.instant());
        scores.insert(response, given.answeredAt(), computed);
        events.publishEvent(new ResponseCompleted(response.id(), response.personId(), response.instrumentId()));
    }
}
