package health.attune.demo;

import health.attune.access.Accounts;
import health.attune.access.Principal;
import health.attune.billing.Billing;
import health.attune.billing.Closings;
import health.attune.programs.Programs;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;

/** A care manager closed the month before the last one; the last one still waits for whoever looks. */
@Component
class FirstClosing {
    private final NetworkStore store;
    private final Accounts accounts;
    private final Programs programs;
    private final Billing billing;
    private final Closings closings;
    private final Clock clock;

    FirstClosing(
            NetworkStore store, Accounts accounts, Programs programs, Billing billing, Closings closings, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.programs = programs;
        this.billing = billing;
        this.closings = closings;
        this.clock = clock;
    }

    void make() {
        store.busiest("care-manager").ifPresent(one -> by(Principal.staff(one.id(), one.name())));
    }

    private void by(Principal careManager) {
        var held = accounts.heldBy(careManager.id());
        var own = programs.programs().stream()
                .filter(program -> held.stream().anyMatch(one -> one.isAt(program.siteId(), program.id())))
                .toList();
        for (var program : own) {
            var zone = programs.site(program.siteId()).zone();
            var month =
                    YearMonth.from(LocalDate.ofInstant(clock.instant(), zone)).minusMonths(2);
            var only = List.of(program.id());
            var open = closings.open(careManager, billing.month(careManager, only, month));
            if (!open.months().isEmpty()) closings.close(careManager, only, month, open.print());
        }
    }
}
