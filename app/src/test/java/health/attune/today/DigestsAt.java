package health.attune.today;

import health.attune.access.Accounts;
import health.attune.access.WorkPlaces;
import health.attune.notices.Notices;
import health.attune.rosters.Absences;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Summaries by another clock than the machine's. */
@TestComponent
public class DigestsAt {
    private final DigestStore store;
    private final Notices notices;
    private final Accounts accounts;
    private final WorkPlaces workPlaces;
    private final Absences absences;
    private final TransactionTemplate transaction;

    DigestsAt(
            DigestStore store,
            Notices notices,
            Accounts accounts,
            WorkPlaces workPlaces,
            Absences absences,
            TransactionTemplate transaction) {
        this.store = store;
        this.notices = notices;
        this.accounts = accounts;
        this.workPlaces = workPlaces;
        this.absences = absences;
        this.transaction = transaction;
    }

    public DigestMails at(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new DigestMails(store, notices, accounts, workPlaces, absences, transaction, clock);
    }
}
