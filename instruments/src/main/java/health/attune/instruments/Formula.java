package health.attune.instruments;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How a score is computed.
 *
 * @param method   how its parts are combined
 * @param parts    link ids of items, or score ids for {@link Method#SUM_OF_SCORES}; at least one
 * @param reversed items counted upside down: lowest plus highest points of the item, minus its points
 * @param missing  what blanks do
 * @param scaling  what happens to the combined points
 */
public record Formula(Method method, List<String> parts, Set<String> reversed, MissingRule missing, Scaling scaling) {

    /** How the parts of a score are combined. */
    public enum Method {
        SUM,
        MEAN,
        /** 1 where any part has points, else 0. */
        ANY_POINTS,
        /** 1 where every part has its highest points, else 0. */
        ALL_AT_TOP,
        /** The sum of other scores of the same instrument. */
        SUM_OF_SCORES
    }

    /**
     * From combined points to the score: {@code (points + offset) * multiplier}, then, where given,
     * {@code reverseFrom - score}, rounded half up.
     *
     * @param decimals 0 to 3
     */
    public record Scaling(double offset, double multiplier, OptionalDouble reverseFrom, int decimals) {

        public static final Scaling PLAIN = new Scaling(0, 1, OptionalDouble.empty(), 0);

        // A billionth keeps 0.5 that floating point stores as 0.4999… from being rounded down.
        private static final double NUDGE = 1e-9;

        /** The score for these combined points. */
        public double apply(double points) {
            double scaled = (points + offset) * multiplier;
            double power = POWERS[decimals];
            double turned = reverseFrom.isPresent() ? reverseFrom.getAsDouble() - scaled : scaled;
            return Math.floor(turned * power + 0.5 + NUDGE) / power;
        }

        /** Whether a score has no more decimals than {@link #apply} leaves. */
        public boolean isRounded(double score) {
            double whole = score * POWERS[decimals];
            return Math.abs(whole - Math.rint(whole)) < NUDGE;
        }
    }

    private static final double[] POWERS = {1, 10, 100, 1000};

    public Formula {
        parts = List.copyOf(parts);
        reversed = Set.copyOf(reversed);
    }
}
