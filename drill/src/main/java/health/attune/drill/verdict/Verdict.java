package health.attune.drill.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of a fault.
 *
 * @param acknowledged writes that the product promised
 * @param unanswered writes of which their clients know nothing
 * @param positives answers that call for a human, acknowledged; one for each check-in
 * @param alerts how many of them have their one alert
 * @param ready seconds until the service took requests again, the longest
 * @param late seconds by which an alert went on after it was due, the longest; empty where none was due
 * @param figures what else was counted
 * @param skipped why it could not be run here; empty where it was
 */
public record Verdict(
        String fault,
        long seed,
        int rounds,
        long acknowledged,
        long unanswered,
        int positives,
        int alerts,
        Map<Finding.Kind, Long> found,
        Optional<Double> ready,
        Optional<Double> late,
        Map<String, String> figures,
        Optional<String> skipped,
        double seconds,
        List<Finding> findings) {

    public Verdict {
        found = Map.copyOf(found);
        figures = Map.copyOf(figures);
        findings = List.copyOf(findings);
    }

    /** It was run, and nothing was found. */
    public boolean holds() {
        return skipped.isEmpty() && findings.isEmpty();
    }

    public boolean fails() {
        return !findings.isEmpty();
    }
}
