package health.attune.rosters.web;

import health.attune.database.Ids;
import health.attune.pages.forms.Typed;
import health.attune.rosters.DayChange;
import health.attune.rosters.Hours;
import health.attune.rosters.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it is typed: on days of the week, or on one day.
 *
 * @param site from the address
 * @param shift which shift is done otherwise on that day; empty for a duty beside the shifts
 */
public record ShiftForm(
        UUID site,
        @Nullable UUID account,
        @Nullable List<Integer> weekdays,
        @Nullable String begins,
        @Nullable String ends,
        @Nullable String from,
        @Nullable String until,
        @Nullable UUID shift) {

    List<Shift> shifts(LocalDate today, Typed typed) {
        var hours = hours(typed);
        var first = typed.day("from", from);
        var last = typed.day("until", until);
        var days = weekdays == null ? List.<Integer>of() : weekdays;
        if (account == null) typed.faults().add("account", "pages.fault.choice");
        if (days.isEmpty() || days.stream().anyMatch(day -> day < 1 || day > 7))
            typed.faults().add("weekdays", "pages.fault.choice");
        var start = first == null ? today : first;
        if (last != null && last.isBefore(start)) typed.faults().add("until", "rosters.fault.order");
        if (!typed.faults().isEmpty() || hours == null || account == null) return List.of();
        return days.stream()
                .distinct()
                .map(day -> new Shift(Ids.next(), site, account, DayOfWeek.of(day), hours, start, last))
                .toList();
    }

    @Nullable
    DayChange change(LocalDate today, Typed typed) {
        var day = typed.day("from", from);
        if (day == null || day.isBefore(today)) typed.faults().add("from", "rosters.fault.day");
        var hours = shift == null ? hours(typed) : null;
        if (shift == null && account == null) typed.faults().add("account", "pages.fault.choice");
        if (!typed.faults().isEmpty() || day == null) return null;
        return new DayChange(Ids.next(), site, day, shift, account, hours);
    }

    private @Nullable Hours hours(Typed typed) {
        var first = typed.time("begins", begins);
        var last = typed.time("ends", ends);
        return first == null || last == null ? null : new Hours(first, last);
    }
}
