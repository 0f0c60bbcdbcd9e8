package health.attune.instruments.domains;

import health.attune.instruments.ScoreRule;
import health.attune.instruments.norms.Reference;
import java.util.Optional;

/**
 * A score on the common scale of a named group: 50 is the group's mean, 10 its standard deviation, higher is always
 * better.
 *
 * <p>T = 50 + 10 · direction · (score − mean) / SD.
 *
 * @param t         not rounded
 * @param reference the group it is relative to
 */
public record TScore(double t, Reference reference) {

    /** Lower end of the scale as shown; the tails of a questionnaire say nothing exact. */
    public static final double FLOOR = 20;

    /** Upper end of the scale as shown. */
    public static final double CEILING = 80;

    /**
     * The T score relative to the first group of this kind, or empty where no mean and SD are known for one.
     *
     * @param points a score of this rule
     */
    public static Optional<TScore> of(ScoreRule rule, double points, Reference.Group group) {
        return rule.norms().reference(group).map(reference -> of(rule, points, reference));
    }

    /** @throws java.util.NoSuchElementException where the group has no mean or no SD */
    public static TScore of(ScoreRule rule, double points, Reference reference) {
        double mean = reference.spread().mean().orElseThrow();
        double sd = reference.spread().sd().orElseThrow();
        return new TScore(50 + 10 * rule.direction().improvement(mean, points) / sd, reference);
    }

    /** As shown: rounded to a whole number and kept between {@link #FLOOR} and {@link #CEILING}. */
    public int shown() {
        return (int) Math.round(Math.clamp(t, FLOOR, CEILING));
    }

    /** True where the shown figure stands for everything beyond the end of the scale. */
    public boolean offScale() {
        return t < FLOOR || t > CEILING;
    }
}
