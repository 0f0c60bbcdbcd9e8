package health.attune.instruments;

import java.util.List;
import java.util.Optional;

/** All scores of one filled-in form, in the order of the instrument. */
public record Scores(List<Score> all) {

    public Scores {
        all = List.copyOf(all);
    }

    public Optional<Score> find(String scoreId) {
        return all.stream().filter(s -> s.rule().id().equals(scoreId)).findFirst();
    }

    /** @throws IllegalArgumentException where the instrument has no such score */
    public Score get(String scoreId) {
        return find(scoreId)
                .orElseThrow(() -> new IllegalArgumentException("There is no score \"" + scoreId + "\" here."));
    }
}
