package health.attune.alerts.handling;

import health.attune.access.Relation;
import health.attune.access.Relationships;
import health.attune.alerts.handling.FollowUpStore.Left;
import health.attune.jobs.Job;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import health.attune.rosters.Recipients;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets a next contact go on to somebody who can be reached for the person, where the colleague who was to speak with
 * them may act no longer, or is away: whom an alert about the person would tell first. Who may act sees the person anew
 * where what they saw them by has ended.
 */
@Component
class FollowUpSuccession {
    private static final Logger LOG = LoggerFactory.getLogger(FollowUpSuccession.class);
    private static final NoticeKind CAME = new NoticeKind("alerts.notice.contact");
    private static final int AT_ONCE = 500;

    private final FollowUpStore store;
    private final Recipients recipients;
    private final Relationships relationships;
    private final Notices notices;
    private final TransactionTemplate transaction;

    FollowUpSuccession(
            FollowUpStore store,
            Recipients recipients,
            Relationships relationships,
            Notices notices,
            TransactionTemplate transaction) {
        this.store = store;
        this.recipients = recipients;
        this.relationships = relationships;
        this.notices = notices;
        this.transaction = transaction;
    }

    /** All that wait for one who can't make them as it stands. */
    void all() {
        List<UUID> left = transaction.execute(status -> store.left(AT_ONCE));
        left.forEach(this::goOnApart);
    }

    /** One that can't go on, whatever the reason, holds up none of the others. */
    private void goOnApart(UUID followUpId) {
        try {
            transaction.executeWithoutResult(
                    status -> store.takeLeft(followUpId).ifPresent(this::goOn));
        } catch (RuntimeException e) {
            LOG.error("The next contact {} could not go on ({}); it is tried again.", followUpId, e.getClass());
        }
    }

    private void goOn(Left left) {
        var next = left.acts()
                ? Optional.of(left.accountId())
                : recipients.of(left.personId()).stream().findFirst();
        next.ifPresent(account -> give(left, account));
    }

    private void give(Left left, UUID next) {
        var now = store.now();
        var relationship = relationships.begin(next, Relation.ALERT_RECIPIENT, left.personId(), now);
        store.give(left.id(), next, relationship);
        if (left.relationshipId() != null) relationships.end(left.relationshipId(), now);
        if (next.equals(left.accountId())) return;
        store.notePassed(left, next);
        notices.send(new Notice("contact " + relationship, next, CAME, Notice.Urgency.SAME_DAY));
    }

    @Configuration(proxyBeanMethods = false)
    static class Declared {

        @Bean
        Job passContacts(FollowUpSuccession succession) {
            return new Job("alerts.contacts", Duration.ofMinutes(1), Job.By.ONE_INSTANCE, succession::all);
        }

        @Bean
        NoticeKind contactCame() {
            return CAME;
        }
    }
}
