package health.attune.access.staff.web;

import health.attune.pages.Faults;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The last day of an account; empty for at once. */
record LastDayForm(@Nullable String lastDay) {

    /** The moment it ends; null, with the reason among the faults, when the day can't be meant. */
    @Nullable
    Instant end(ZoneId zone, Instant now, Faults faults) {
        var end = Days.end(lastDay == null ? "" : lastDay, zone, "lastDay", faults);
        if (!faults.isEmpty()) return null;
        return end.filter(moment -> moment.isAfter(now)).orElse(now);
    }
}
