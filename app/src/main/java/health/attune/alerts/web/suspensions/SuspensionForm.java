package health.attune.alerts.web.suspensions;

import health.attune.alerts.suspensions.Suspensions.Days;
import health.attune.alerts.suspensions.Suspensions.Place;
import health.attune.alerts.suspensions.Suspensions.Proposed;
import health.attune.alerts.suspensions.WatchedRule;
import health.attune.pages.forms.Typed;
import health.attune.programs.Site;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suspension as it is proposed. */
public record SuspensionForm(
        @Nullable UUID site,
        @Nullable String everywhere,
        @Nullable String rule,
        @Nullable String until,
        @Nullable String because) {
    private static final int LONGEST = 1000;

    static SuspensionForm empty(UUID site) {
        return new SuspensionForm(site, null, null, null, null);
    }

    SuspensionForm at(UUID chosen) {
        return new SuspensionForm(chosen, everywhere, rule, until, because);
    }

    public boolean isEverywhere() {
        return everywhere != null;
    }

    /**
     * Null where something of it is missing.
     *
     * @param rules those that can be suspended
     * @param days from which day to which it may be
     */
    @Nullable
    Proposed read(Typed typed, Site at, List<WatchedRule> rules, Days days) {
        var chosen =
                typed.choice("rule", rule, rules.stream().map(WatchedRule::word).toList());
        var day = typed.day("until", until);
        var reason = typed.needed("because", because, LONGEST);
        if (day == null) typed.faults().add("until", "pages.fault.missing");
        else if (!days.hold(day))
            typed.faults()
                    .add(
                            "until",
                            "alerts.suspension.fault.until",
                            typed.faults().words().day(days.last()));
        if (!typed.faults().isEmpty() || day == null) return null;
        var place = new Place(at.organizationId(), isEverywhere() ? null : at.id());
        var ends = day.plusDays(1).atStartOfDay(at.zone()).toInstant();
        return new Proposed(place, Objects.requireNonNull(WatchedRule.parse(chosen)), ends, reason);
    }
}
