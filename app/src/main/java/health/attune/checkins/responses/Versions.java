package health.attune.checkins.responses;

import health.attune.instruments.Instrument;
import health.attune.instruments.forms.Answers;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares what is sent with a response and all that it has superseded. */
@Component
public class Versions {
    private final ResponseStore responses;
    private final ScoreStore scores;

    Versions(ResponseStore responses, ScoreStore scores) {
        this.responses = responses;
        this.scores = scores;
    }

    /**
     * Did one of them hold just that?
     *
     * @param entered score to value where only scores are known; else empty
     */
    public boolean anyHolds(Response response, Instrument instrument, Answers answers, Map<String, Double> entered) {
        return responses.versions(response.id()).stream()
                .anyMatch(version -> entered.isEmpty()
                        ? version.given().values().equals(answers.given())
                                && version.declined().equals(answers.declinedItems())
                        : kept(version, instrument).equals(entered));
    }

    private Map<String, Double> kept(Response version, Instrument instrument) {
        var kept = new HashMap<String, Double>();
        for (var score : scores.of(version.id(), instrument))
            score.value().ifPresent(value -> kept.put(score.rule().id(), value.points()));
        return kept;
    }
}
