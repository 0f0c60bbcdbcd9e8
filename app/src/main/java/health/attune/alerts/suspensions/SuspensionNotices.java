package health.attune.alerts.suspensions;

import health.attune.access.Accounts;
import health.attune.alerts.suspensions.Suspensions.Place;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells the other clinical leaders of a place that one of them asks for a second. */
@Component
class SuspensionNotices {
    private static final NoticeKind PROPOSED = new NoticeKind("alerts.notice.proposed");

    private final Notices notices;
    private final Accounts accounts;

    SuspensionNotices(Notices notices, Accounts accounts) {
        this.notices = notices;
        this.accounts = accounts;
    }

    /** In the transaction of the proposal. */
    void ask(UUID suspensionId, Place place, UUID proposedBy) {
        for (var leader : accounts.leading(place.organizationId(), place.siteId()))
            if (!leader.equals(proposedBy))
                notices.send(new Notice(of(suspensionId) + leader, leader, PROPOSED, Notice.Urgency.SAME_DAY));
    }

    /** It is decided: what has not left yet need not, whoever was asked. */
    void withdraw(UUID suspensionId) {
        notices.withdraw(of(suspensionId));
    }

    private static String of(UUID suspensionId) {
        return "suspension " + suspensionId + " ";
    }

    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        NoticeKind suspensionProposed() {
            return PROPOSED;
        }
    }
}
