package health.attune.rosters.web;

import health.attune.access.Principal;
import health.attune.pages.forms.Typed;
import health.attune.rosters.Absences;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An absence as it is typed.
 *
 * @param account who is away; the reader themself where nobody is chosen
 */
public record AbsenceForm(
        @Nullable UUID site,
        @Nullable UUID account,
        @Nullable String from,
        @Nullable String until,
        @Nullable UUID cover) {

    static AbsenceForm empty(UUID site) {
        return new AbsenceForm(site, null, null, null, null);
    }

    AbsenceForm at(UUID chosen) {
        return new AbsenceForm(chosen, account, from, until, cover);
    }

    Absences.@Nullable Said read(Principal who, LocalDate today, Typed typed) {
        var first = typed.day("from", from);
        var last = typed.day("until", until);
        if (first == null) typed.faults().add("from", "pages.fault.missing");
        if (last == null) typed.faults().add("until", "pages.fault.missing");
        if (first != null && last != null && last.isBefore(first))
            typed.faults().add("until", "rosters.fault.order");
        if (last != null && last.isBefore(today)) typed.faults().add("until", "rosters.fault.day");
        if (!typed.faults().isEmpty() || first == null || last == null || site == null) return null;
        return new Absences.Said(account == null ? who.id() : account, site, first, last, cover);
    }
}
