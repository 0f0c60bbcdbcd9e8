package health.attune.rosters;

import java.time.Instant;
import java.util.UUID;

/** Somebody is on duty at a site from one moment to another. */
public record Duty(UUID accountId, Instant from, Instant until) {

    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    boolean isWithin(Instant first, Instant last) {
        return from.isBefore(last) && until.isAfter(first);
    }
}
