package health.attune.simulator.courses;

import health.attune.simulator.chance.Codes;

/**
 * What life does to people: adversity that comes from how society deals with them, and events.
 *
 * <p>How often each comes to a person in care in a year, how heavily it weighs on symptoms (in standard deviations at
 * intake; below 0 it lifts), and how many days it lasts: our own assumptions, plain to see and to change.
 */
public enum CircumstanceKind {
    EVICTION_NOTICE(Sort.ADVERSITY, 0.05, 0.60, 75),
    JOB_LOSS(Sort.ADVERSITY, 0.10, 0.50, 120),
    FOOD_INSECURITY(Sort.ADVERSITY, 0.12, 0.35, 150),
    UTILITY_SHUTOFF(Sort.ADVERSITY, 0.06, 0.30, 40),
    TRANSPORT_LOSS(Sort.ADVERSITY, 0.08, 0.25, 60),
    DEBT(Sort.ADVERSITY, 0.08, 0.30, 200),
    VIOLENCE(Sort.ADVERSITY, 0.03, 0.80, 60),
    DISCRIMINATION(Sort.ADVERSITY, 0.05, 0.40, 1),
    BEREAVEMENT(Sort.LOSS, 0.07, 0.70, 1),
    SEPARATION(Sort.LOSS, 0.05, 0.60, 1),
    ILLNESS(Sort.LOSS, 0.07, 0.40, 90),
    NEW_JOB(Sort.GAIN, 0.12, -0.40, 1),
    NEW_HOME(Sort.GAIN, 0.08, -0.35, 1),
    BIRTH(Sort.GAIN, 0.04, -0.15, 1),
    REUNION(Sort.GAIN, 0.06, -0.35, 1),
    GRADUATION(Sort.GAIN, 0.03, -0.30, 1);

    /** What sort of thing it is. */
    public enum Sort {
        ADVERSITY,
        LOSS,
        GAIN
    }

    private final Sort sort;
    private final double yearly;
    private final double weight;
    private final int days;

    CircumstanceKind(Sort sort, double yearly, double weight, int days) {
        this.sort = sort;
        this.yearly = yearly;
        this.weight = weight;
        this.days = days;
    }

    public Sort sort() {
        return sort;
    }

    double yearly() {
        return yearly;
    }

    double weight() {
        return weight;
    }

    int days() {
        return days;
    }

    /** As data calls it: {@code eviction-notice}. */
    public String code() {
        return Codes.of(this);
    }
}
