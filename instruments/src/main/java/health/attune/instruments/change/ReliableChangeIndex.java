package health.attune.instruments.change;

/**
 * The arithmetic of reliable change.
 *
 * <p>Sources: Jacobson and Truax 1991; Edwards and Nunnally as in the R package clinicalsignificance. All methods take
 * the standard deviation before treatment in points (above 0) and a reliability (0 to 1, without the bounds).
 */
public final class ReliableChangeIndex {

    private ReliableChangeIndex() {}

    /** Standard error of one measurement, in points: SD · √(1 − r). */
    public static double standardError(double sd, double r) {
        if (sd <= 0) throw new IllegalArgumentException("A standard deviation is above 0, not " + sd + ".");
        if (r <= 0 || r >= 1) throw new IllegalArgumentException("A reliability lies between 0 and 1, not " + r + ".");
        return sd * Math.sqrt(1 - r);
    }

    /** Standard error of the difference of two measurements, in points: SE · √2. */
    public static double standardErrorOfDifference(double sd, double r) {
        return standardError(sd, r) * Math.sqrt(2);
    }

    /**
     * Points of change beyond measurement error: z · SD · √2 · √(1 − r), not rounded.
     *
     * @param z 1.96 for 95%, 1.645 for 90%
     */
    public static double points(double sd, double r, double z) {
        return z * standardErrorOfDifference(sd, r);
    }

    /**
     * The change in standard errors of the difference: (post − pre) / Sdiff; reliable where it exceeds z either way.
     * Not turned: above 0 is a higher score, whether that is better or worse.
     */
    public static double jacobsonTruax(double pre, double post, double sd, double r) {
        return (post - pre) / standardErrorOfDifference(sd, r);
    }

    /**
     * The change from where regression to the mean alone would have taken the score: (post − (r · (pre − M) + M)) / SE.
     *
     * @param group the mean M and standard deviation of the group before treatment
     */
    public static double edwardsNunnally(double pre, double post, Group group, double r) {
        double expected = r * (pre - group.mean()) + group.mean();
        return (post - expected) / standardError(group.sd(), r);
    }

    /**
     * A group before treatment.
     *
     * @param mean points
     * @param sd   points, above 0
     */
    public record Group(double mean, double sd) {}
}
