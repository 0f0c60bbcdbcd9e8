package health.attune.instruments;

import health.attune.instruments.norms.Source;
import java.util.Collection;

/**
 * How a clinic or program is described by one instrument without describing single answers (CollaboRATE).
 *
 * @param scoreId the score that is averaged; 0 or 1 for each complete form
 * @param atLeast forms needed before anything is shown
 */
public record UnitRule(String scoreId, int atLeast, Source source) {

    /** A figure about a clinic or program. */
    public sealed interface UnitScore {

        /** @param percent of {@code forms} complete forms, 0 to 100 */
        record Published(double percent, int forms) implements UnitScore {}

        /** Too few complete forms. */
        record Suppressed(int forms, int needed) implements UnitScore {}
    }

    /** Forms without this score are left out. */
    public UnitScore over(Collection<Scores> forms) {
        var complete = forms.stream()
                .flatMap(scores -> scores.get(scoreId).value().stream())
                .mapToDouble(Score.Value::points)
                .summaryStatistics();
        int n = (int) complete.getCount();
        return n < atLeast
                ? new UnitScore.Suppressed(n, atLeast)
                : new UnitScore.Published(100 * complete.getAverage(), n);
    }
}
