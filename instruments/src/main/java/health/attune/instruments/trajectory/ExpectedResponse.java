package health.attune.instruments.trajectory;

import java.util.OptionalDouble;

/** How people with a similar start have done at each measurement, fitted from a site's own completed courses. */
@FunctionalInterface
public interface ExpectedResponse {

    /**
     * The score on the bad side of which a course is unusual.
     *
     * @param intake      the first score, points
     * @param measurement counted from 1, the intake
     * @return points, or empty where too few courses have been completed to say
     */
    OptionalDouble bound(double intake, int measurement);
}
