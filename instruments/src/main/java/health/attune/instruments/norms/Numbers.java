package health.attune.instruments.norms;

import java.math.BigDecimal;

/** Scores and thresholds as a person writes them: 10, not 10.0. */
public final class Numbers {

    private Numbers() {}

    public static String plain(double value) {
        if (!Double.isFinite(value)) return String.valueOf(value);
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
