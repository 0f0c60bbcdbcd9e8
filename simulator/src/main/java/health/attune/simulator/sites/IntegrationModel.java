package health.attune.simulator.sites;

import health.attune.simulator.chance.Codes;

/** How physical and behavioral health care work together at a site. */
public enum IntegrationModel {
    IN_HOUSE,
    CO_LOCATED,
    FACILITATED_REFERRAL;

    /** As data calls it: {@code in-house}. */
    public String code() {
        return Codes.of(this);
    }
}
