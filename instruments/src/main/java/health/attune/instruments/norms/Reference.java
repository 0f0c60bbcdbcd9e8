package health.attune.instruments.norms;

import health.attune.instruments.forms.Texts;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a named group of people scored.
 *
 * @param population who they were
 * @param group      groups of different kinds are never mixed in one figure
 * @param n          how many, where published
 * @param mean       in points of the score
 * @param sd         in points of the score, above 0; without it there is no T score
 */
public record Reference(Texts population, Group group, OptionalInt n, Spread spread, Source source) {

    /** What kind of people a reference group is. */
    public enum Group {
        GENERAL_POPULATION,
        STUDENTS,
        CLINICAL,
        WORKERS
    }

    /** Mean and standard deviation, each where published. */
    public record Spread(OptionalDouble mean, OptionalDouble sd) {}

    /** True where both mean and standard deviation are known. */
    public boolean complete() {
        return spread.mean().isPresent() && spread.sd().isPresent();
    }
}
