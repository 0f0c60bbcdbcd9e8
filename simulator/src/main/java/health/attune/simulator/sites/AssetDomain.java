package health.attune.simulator.sites;

import health.attune.simulator.chance.Codes;

/** What a program sets out to build in a person's life. */
public enum AssetDomain {
    WELLBEING,
    RESILIENCE,
    HOPE,
    PURPOSE,
    CONNECTION,
    SUPPORT;

    /** As data calls it: {@code wellbeing}. */
    public String code() {
        return Codes.of(this);
    }
}
