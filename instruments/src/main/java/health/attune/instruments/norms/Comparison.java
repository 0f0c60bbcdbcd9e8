package health.attune.instruments.norms;

import java.util.Arrays;
import java.util.Optional;

/** How a value is compared with a threshold. */
public enum Comparison {
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<"),
    EQUAL("="),
    NOT_EQUAL("!=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public static Optional<Comparison> ofSign(String sign) {
        return Arrays.stream(values()).filter(c -> c.sign.equals(sign)).findFirst();
    }

    public String sign() {
        return sign;
    }

    public boolean holds(double value, double threshold) {
        return switch (this) {
            case AT_LEAST -> value >= threshold;
            case ABOVE -> value > threshold;
            case AT_MOST -> value <= threshold;
            case BELOW -> value < threshold;
            case EQUAL -> value == threshold;
            case NOT_EQUAL -> value != threshold;
        };
    }

    /** The answer for a value known only to lie in [low, high]; uncertain where the range crosses the threshold. */
    public Verdict over(double low, double high, double threshold) {
        boolean atLow = holds(low, threshold);
        if (this == EQUAL || this == NOT_EQUAL) return low == high ? Verdict.of(atLow) : apart(low, high, threshold);
        return atLow == holds(high, threshold) ? Verdict.of(atLow) : Verdict.UNCERTAIN;
    }

    private Verdict apart(double low, double high, double threshold) {
        return threshold < low || threshold > high ? Verdict.of(this == NOT_EQUAL) : Verdict.UNCERTAIN;
    }
}
