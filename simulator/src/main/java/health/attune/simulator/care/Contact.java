package health.attune.simulator.care;

import health.attune.simulator.chance.Codes;
import health.attune.simulator.sites.Worker;
import java.time.Instant;

/**
 * A worker met a person, or tried to.
 *
 * @param minutes 0 where it did not come about
 */
public record Contact(Worker worker, Instant at, Way way, Purpose purpose, int minutes, Outcome outcome) {

    /** How they met. */
    public enum Way {
        IN_PERSON,
        COMMUNITY,
        PHONE,
        VIDEO;

        /** As data calls it: {@code in-person}. */
        public String code() {
            return Codes.of(this);
        }
    }

    /** What for. */
    public enum Purpose {
        FIRST_VISIT,
        SESSION,
        GROUP,
        FOLLOW_UP,
        MEDICATION_REVIEW,
        PRACTICAL_HELP,
        JOB_SEARCH,
        REACHING_OUT
    }

    /** What came of it. */
    public enum Outcome {
        COMPLETED,
        NO_SHOW,
        CANCELED_BY_PERSON,
        CANCELED_BY_SITE,
        NOT_REACHED;

        public boolean isCompleted() {
            return this == COMPLETED;
        }
    }
}
