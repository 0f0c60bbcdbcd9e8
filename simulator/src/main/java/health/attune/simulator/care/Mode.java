package health.attune.simulator.care;

import health.attune.simulator.chance.Codes;

/** By which way answers come. */
public enum Mode {
    SIGNED_IN,
    LINK,
    TABLET,
    PAPER,
    INTERVIEW;

    /** As data calls it: {@code signed-in}. */
    public String code() {
        return Codes.of(this);
    }

    /** True where it happens at the site, on a working day. */
    boolean isAtTheSite() {
        return this == TABLET || this == PAPER || this == INTERVIEW;
    }
}
