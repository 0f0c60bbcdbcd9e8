package health.attune.instruments.norms;

/**
 * How reliable a score was found to be.
 *
 * @param kind   how it was measured
 * @param value  0 to 1, without the bounds
 * @param sample who answered
 */
public record Reliability(Kind kind, double value, String sample, Source source) {

    /** Internal consistency overstates how stable a score is; the other two come from answering twice. */
    public enum Kind {
        ALPHA,
        TEST_RETEST,
        ICC
    }
}
