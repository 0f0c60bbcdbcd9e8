package health.attune.assets.web;

import health.attune.instruments.domains.TScore;
import org.jspecify.annotations.Nullable;

/**
 * A range bar: from the beginning to the present, further right is better.
 *
 * @param start percent of the width where it began; null where there is no beginning to show
 * @param now percent of the width where it stands
 * @param isCompared whether it stands on the common scale, where the middle band is most of the group
 * @param isUncertain whether blanks leave open what the present score means
 * @param summary the picture in a sentence
 */
public record Bar(@Nullable Double start, double now, boolean isCompared, boolean isUncertain, String summary) {
    private static final double MARGIN = 3;

    /** Where that T score stands. */
    static double ofT(double t) {
        return ofShare((t - TScore.FLOOR) / (TScore.CEILING - TScore.FLOOR));
    }

    /** Where that share of what is possible stands, 0 the worst and 1 the best. */
    static double ofShare(double share) {
        return Math.round((MARGIN + (100 - 2 * MARGIN) * Math.clamp(share, 0, 1)) * 100) / 100.0;
    }

    /** The band in which about two of three people of the group are: a standard deviation to either side. */
    public double bandFrom() {
        return ofT(40);
    }

    public double bandWidth() {
        return ofT(60) - ofT(40);
    }

    public double middle() {
        return ofT(50);
    }
}
