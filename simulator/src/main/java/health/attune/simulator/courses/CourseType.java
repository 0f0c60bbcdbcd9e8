package health.attune.simulator.courses;

import health.attune.simulator.chance.Chance;
import health.attune.simulator.chance.Weights;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How symptoms answer to care.
 *
 * <p>The types are those that growth models find in routine services: fast improvement, gradual improvement and no
 * change (Skelton 2022, n = 16,258), and a class with little change until session six and rapid improvement after it
 * (Saunders 2019, n = 4,394). That some relapse is known: 53 percent of those in remission within a year, 79 percent of
 * these in its first half (Ali 2017, n = 439); here it is about three in ten. The shares are ours, set so that about
 * two thirds improve reliably at some time and one in twenty gets worse, as national services report (66.4 percent in
 * 2017-18).
 */
public enum CourseType {
    EARLY_RESPONSE(0.25, new Ease(1.8, 0.5)),
    GRADUAL_RESPONSE(0.19, new Ease(1.8, 0.5)),
    LATE_RESPONSE(0.13, new Ease(1.7, 0.45)),
    RELAPSE(0.13, new Ease(1.9, 0.4)),
    NO_RESPONSE(0.25, new Ease(0.15, 0.25)),
    WORSENING(0.05, new Ease(-1.25, 0.4));

    /** Sessions are weekly at first: session six is about day 40. */
    private static final double SESSION_SIX = 47;

    private static final double LATE_STEEPNESS = 7;

    private static final Weights<CourseType> SHARES =
            Weights.of(Arrays.stream(values()).collect(Collectors.toMap(type -> type, CourseType::share)));

    private final double share;
    private final Ease ease;

    CourseType(double share, Ease ease) {
        this.share = share;
        this.ease = ease;
    }

    /** How far symptoms ease in the end, in standard deviations at intake: mean and spread over people. */
    private record Ease(double mean, double sd) {}

    public double share() {
        return share;
    }

    /** Whether it gets better and stays so. */
    public boolean isResponse() {
        return this == EARLY_RESPONSE || this == GRADUAL_RESPONSE || this == LATE_RESPONSE;
    }

    static CourseType any(Chance chance) {
        return SHARES.pick(chance);
    }

    double ease(Chance chance) {
        return chance.normal(ease.mean(), ease.sd());
    }

    /** The part of it that is reached after so many days of care, 0 to 1; a relapse is taken off elsewhere. */
    double reached(double days) {
        if (days <= 0) return 0;
        return switch (this) {
            case EARLY_RESPONSE, RELAPSE -> 1 - StrictMath.exp(-days / 22);
            case GRADUAL_RESPONSE, NO_RESPONSE -> 1 - StrictMath.exp(-days / 80);
            case LATE_RESPONSE -> 1 / (1 + StrictMath.exp((SESSION_SIX + 12 - days) / LATE_STEEPNESS));
            case WORSENING -> 1 - StrictMath.exp(-days / 55);
        };
    }
}
