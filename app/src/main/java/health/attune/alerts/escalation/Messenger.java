package health.attune.alerts.escalation;

import health.attune.alerts.Concern.Urgency;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.NoticeSettled;
import health.attune.notices.Notices;
import health.attune.notices.Outcome;
import health.attune.rosters.Recipients;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that an alert waits for them, and hears what became of it. No word of it is about any person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Messenger {
    static final NoticeKind WAITING = new NoticeKind("alerts.notice.waiting");
    static final NoticeKind SELF_TEST = new NoticeKind("alerts.notice.self-test");
    static final NoticeKind UNANSWERED = new NoticeKind("alerts.notice.unanswered");

    private static final Set<String> KINDS = Set.of(WAITING.key(), SELF_TEST.key());

    private final Notices notices;
    private final ToldStore told;
    private final ClockStore clocks;
    private final Recipients recipients;

    Messenger(Notices notices, ToldStore told, ClockStore clocks, Recipients recipients) {
        this.notices = notices;
        this.told = told;
        this.clocks = clocks;
        this.recipients = recipients;
    }

    /** One notice for each time they are told; the same time told twice is one notice. */
    void tell(UUID alertId, UUID accountId, Urgency urgency) {
        int attempt = told.tell(alertId, accountId);
        notices.send(new Notice(key(alertId, accountId, attempt), accountId, kind(alertId), pace(urgency)));
    }

    /** Where an operator named a place for the self-test, nobody there is to believe that somebody waits. */
    private NoticeKind kind(UUID alertId) {
        return told.isOfNobody(alertId) ? SELF_TEST : WAITING;
    }

    /** What has not left yet need not, however often it was told to whom: whoever has it by now knows. */
    void withdraw(UUID alertId) {
        notices.withdraw(of(alertId));
    }

    /** Those who arrange the site learn that an alert waits there, and nothing of whom it is about. */
    void tellManagers(UUID alertId, @Nullable UUID siteId) {
        int before = told.timesGoneOn(alertId);
        for (var manager : told.managers(siteId))
            notices.send(new Notice(
                    of(alertId) + "unanswered " + manager + " " + before,
                    manager,
                    UNANSWERED,
                    Notice.Urgency.IMMEDIATE));
    }

    /** One that arrived makes the alert known; where it can't, nobody waits for a deadline to tell the next. */
    @EventListener
    void settled(NoticeSettled settled) {
        if (!KINDS.contains(settled.kind())) return;
        var alertId = alertOf(settled.key());
        if (settled.outcome() == Outcome.DELIVERED) told.delivered(alertId, settled.recipientId());
        else
            told.personWaitingUnseen(alertId, settled.recipientId())
                    .filter(person -> isLost(settled.outcome(), alertId, person))
                    .ifPresent(person -> clocks.hurry(alertId));
    }

    /** Nothing is won by going on where nobody else could be told outside of Attune either. */
    private boolean isLost(Outcome outcome, UUID alertId, UUID personId) {
        if (outcome != Outcome.UNREACHABLE) return outcome == Outcome.FAILED;
        var others = new ArrayList<>(recipients.of(personId));
        others.removeAll(told.told(alertId));
        return !notices.reachable(others).isEmpty();
    }

    private static String key(UUID alertId, UUID accountId, int attempt) {
        return of(alertId) + accountId + " " + attempt;
    }

    /** With this begins the key of all that tells of that alert. */
    private static String of(UUID alertId) {
        return "alert " + alertId + " ";
    }

    private static UUID alertOf(String key) {
        return UUID.fromString(key.split(" ", -1)[1]);
    }

    private static Notice.Urgency pace(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> Notice.Urgency.IMMEDIATE;
            case SAME_DAY -> Notice.Urgency.SAME_DAY;
            case NEXT_CONTACT -> Notice.Urgency.ROUTINE;
        };
    }
}
