package health.attune.simulator.sites;

import health.attune.simulator.chance.Codes;
import java.util.EnumSet;

/** What a worker is there for. */
public enum Discipline {
    CARE_MANAGER,
    THERAPIST,
    PSYCHIATRIC_CONSULTANT,
    PRIMARY_CARE,
    SOCIAL_WORKER,
    PEER,
    /** A trained and supervised non-specialist, to whom counseling is shared out. */
    COMMUNITY_WORKER,
    EMPLOYMENT_SPECIALIST,
    FRONT_DESK,
    SUPERVISOR,
    MANAGER,
    QUALITY_ANALYST,
    PRIVACY_OFFICER,
    SYSTEM_ADMINISTRATOR;

    private static final EnumSet<Discipline> OF_THE_NETWORK =
            EnumSet.of(MANAGER, QUALITY_ANALYST, PRIVACY_OFFICER, SYSTEM_ADMINISTRATOR);

    /** As data calls it: {@code care-manager}. */
    public String code() {
        return Codes.of(this);
    }

    /** True for those who work for the network as a whole and see no person. */
    public boolean isOfTheNetwork() {
        return OF_THE_NETWORK.contains(this);
    }

    /** True for those who meet people and whose leaving is a hand-over. */
    public boolean meetsPeople() {
        return !isOfTheNetwork() && this != FRONT_DESK && this != SUPERVISOR;
    }
}
