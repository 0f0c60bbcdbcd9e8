package health.attune.access.staff.web;

import health.attune.pages.Faults;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * The days of a leave.
 *
 * @param leaveFrom the first day; empty for from now on
 * @param leaveUntil the last day
 */
public record LeaveForm(String leaveFrom, String leaveUntil) {

    public LeaveForm {
        leaveFrom = Objects.requireNonNullElse(leaveFrom, "");
        leaveUntil = Objects.requireNonNullElse(leaveUntil, "");
    }

    static LeaveForm blank() {
        return new LeaveForm("", "");
    }

    /** From when until when; empty, with the reason among the faults, when the days can't be meant. */
    Optional<Span> span(ZoneId zone, Instant now, Faults faults) {
        var from = Days.start(leaveFrom, zone, "leaveFrom", faults)
                .filter(start -> start.isAfter(now))
                .orElse(now);
        var until = Days.end(leaveUntil, zone, "leaveUntil", faults);
        if (faults.isEmpty() && until.filter(end -> end.isAfter(from)).isEmpty())
            faults.add("leaveUntil", "access.leave.until");
        return faults.isEmpty() ? until.map(end -> new Span(from, end)) : Optional.empty();
    }

    record Span(Instant from, Instant until) {}
}
