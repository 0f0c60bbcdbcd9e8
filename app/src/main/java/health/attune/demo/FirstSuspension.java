package health.attune.demo;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.alerts.suspensions.Suspensions;
import health.attune.alerts.suspensions.Suspensions.Place;
import health.attune.alerts.suspensions.Suspensions.Proposed;
import health.attune.programs.Site;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Two clinical leaders of a site let a rule rest for some days, so that a newcomer sees how that is said and ended. */
@Component
class FirstSuspension {
    private static final int DAYS = 5;

    private static final String BECAUSE = "Since the repair the tablets of the front desk end before the last"
            + " question of this form, so every form alerts. Until they are mended the care managers ask it by phone.";

    private final Suspensions suspensions;
    private final Accounts accounts;

    FirstSuspension(Suspensions suspensions, Accounts accounts) {
        this.suspensions = suspensions;
        this.accounts = accounts;
    }

    /** At the first site that one of them leads together with somebody else. */
    void amongst(Collection<Principal> staff) {
        for (var leader : staff)
            for (var site : suspensions.ledBy(leader))
                for (var second : accounts.leading(site.organizationId(), site.id()))
                    if (!second.equals(leader.id()) && suspend(site, leader, second)) return;
    }

    private boolean suspend(Site site, Principal leader, UUID second) {
        var rules = suspensions.rulesAt(site.id());
        if (rules.isEmpty()) return false;
        var ends = suspensions.daysAt(site).first().plusDays(DAYS).atStartOfDay(site.zone());
        var place = new Place(site.organizationId(), site.id());
        suspensions.propose(leader, new Proposed(place, rules.getFirst(), ends.toInstant(), BECAUSE));
        var other = Principal.staff(second, "");
        suspensions.awaiting(other).forEach(one -> suspensions.confirm(other, one.id()));
        return true;
    }
}
