package health.attune.access.staff.web;

import health.attune.pages.Faults;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * When an account ends: with a day, or at once where that is said. Nothing typed is no answer, so that no account ends
 * by a slip.
 *
 * @param lastDay the last day of the account
 * @param atOnce not empty where it ends now
 */
public record LastDayForm(String lastDay, String atOnce) {

    public LastDayForm {
        lastDay = Objects.requireNonNullElse(lastDay, "");
        atOnce = Objects.requireNonNullElse(atOnce, "");
    }

    static LastDayForm blank() {
        return new LastDayForm("", "");
    }

    public boolean isAtOnce() {
        return !atOnce.isEmpty();
    }

    /** The moment it ends; empty, with the reason among the faults, when that can't be meant. */
    Optional<Instant> end(ZoneId zone, Instant now, Faults faults) {
        var end = Days.end(lastDay, zone, "lastDay", faults);
        if (!faults.isEmpty()) return Optional.empty();
        if (isAtOnce() && end.isEmpty()) return Optional.of(now);
        if (!isAtOnce() && end.filter(moment -> moment.isAfter(now)).isPresent()) return end;
        faults.add("lastDay", "access.staff.end.when");
        return Optional.empty();
    }
}
