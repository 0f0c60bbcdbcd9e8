package health.attune.safeguards.finder;

import health.attune.access.Accounts;
import health.attune.access.Role;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Word to those who run the service that the first finder failed; who it was about is not said. */
@Component
class FoundLateNotices {
    private final Notices notices;
    private final NoticeKind kind;
    private final Accounts accounts;
    private final Clock clock;

    FoundLateNotices(Notices notices, NoticeKind foundLateNotice, Accounts accounts, Clock clock) {
        this.notices = notices;
        this.kind = foundLateNotice;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** To each administrator once an hour, however many were found in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void send() {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        for (var administrator : accounts.holding(Role.SYSTEM_ADMINISTRATOR))
            notices.send(new Notice(key(hour + "", administrator), administrator, kind, Notice.Urgency.SAME_DAY));
    }

    private static String key(String hour, UUID administrator) {
        return "safeguards.found-late " + hour + " " + administrator;
    }
}
