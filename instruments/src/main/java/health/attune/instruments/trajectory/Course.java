package health.attune.instruments.trajectory;

import health.attune.instruments.Algorithm;
import health.attune.instruments.Score;
import health.attune.instruments.domains.DomainChange;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one course of care.
 *
 * @param measurements one score over time, the baseline first; "not enough data" is left out of every rule
 * @param assets       change of each asset domain since the start
 * @param feedback     what the person said of the sessions, where asked
 * @param missedInARow measurements that were due and not given, up to now
 */
public record Course(
        List<Score> measurements, List<DomainChange> assets, Optional<Feedback> feedback, int missedInARow) {

    /**
     * What the person said of the sessions.
     *
     * @param scores scores of the sessions over time, the last one last
     * @param last   whether the last one asks for a conversation by itself
     */
    public record Feedback(List<Score> scores, Algorithm.Result last) {
        public Feedback {
            scores = List.copyOf(scores);
        }
    }

    public Course {
        measurements = List.copyOf(measurements);
        assets = List.copyOf(assets);
        if (missedInARow < 0) throw new IllegalArgumentException("Measurements missed in a row cannot be below 0.");
    }

    List<Score.Value> known() {
        return measurements.stream().flatMap(s -> s.value().stream()).toList();
    }
}
