package health.attune.instruments.catalog;

import health.attune.instruments.forms.Answers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers with the scores that they must yield, from a publication or worked out by hand.
 *
 * @param note       what it shows
 * @param scores     by score id; empty means "not enough data"
 * @param algorithms by algorithm id: the outcome reached, "none", or "not-enough-data"
 * @param safety     link ids of the answers that must raise a safety finding
 */
public record WorkedExample(
        String note,
        Answers answers,
        Map<String, Optional<Expected>> scores,
        Map<String, String> algorithms,
        List<String> safety) {

    /** A score, and the range it could lie in; the range is the score itself where nothing is blank. */
    public record Expected(double points, double low, double high) {}
}
