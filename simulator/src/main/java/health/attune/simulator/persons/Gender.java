package health.attune.simulator.persons;

import health.attune.simulator.chance.Codes;

/** Administrative gender, as records have it; how a person is called is told by their pronouns. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER;

    /** As data calls it: {@code female}. */
    public String code() {
        return Codes.of(this);
    }
}
