package health.attune.instruments;

import health.attune.instruments.norms.Source;
import java.util.Optional;
import java.util.Set;

/**
 * What blank answers do to a score.
 *
 * @param method      how they are made up for
 * @param most        the largest number of blanks for which there is still a score, 0 or more
 * @param neverImpute items that are never made up for: a blank among them means no score
 * @param source      who says so; empty where no blank is allowed
 */
public record MissingRule(Method method, int most, Set<String> neverImpute, Optional<Source> source) {

    /** How blanks are made up for. */
    public enum Method {
        /** Any blank: no score. */
        NONE,
        /** Sum of the answered, times items over answered. */
        PRORATE,
        /** Mean of the answered. */
        MEAN_OF_ANSWERED,
        /** A blank counts 0, by the publisher's rule. */
        ZERO,
        /** Whatever is answered is enough. */
        ANSWERED_ANY
    }

    public static final MissingRule NONE = new MissingRule(Method.NONE, 0, Set.of(), Optional.empty());

    public MissingRule {
        neverImpute = Set.copyOf(neverImpute);
    }
}
