package health.attune.checkins.spool;

import health.attune.access.Accounts;
import health.attune.access.Role;
import health.attune.checkins.responses.Response;
import health.attune.checkins.responses.ResponseStore;
import health.attune.checkins.responses.SafetyWatch;
import health.attune.database.Net;
import health.attune.notices.Notice;
import health.attune.notices.NoticeKind;
import health.attune.notices.Notices;
import health.attune.questionnaires.Questionnaires;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls for humans where an answer can't be filed: those who run the service, and for the answer to a safety question
 * whoever an alert about the person tells. What it says of the person is nothing.
 */
@Component
class Alarm {
    static final NoticeKind ASIDE = new NoticeKind("checkins.notice.aside");
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);

    private final ResponseStore responses;
    private final Questionnaires questionnaires;
    private final SafetyWatch watch;
    private final Notices notices;
    private final Accounts accounts;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Net net;

    Alarm(
            ResponseStore responses,
            Questionnaires questionnaires,
            SafetyWatch watch,
            Notices notices,
            Accounts accounts,
            Clock clock,
            TransactionTemplate transaction,
            Net net) {
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.watch = watch;
        this.notices = notices;
        this.accounts = accounts;
        this.clock = clock;
        this.transaction = transaction;
        this.net = net;
    }

    /** Those whom an alert tells; the same one again tells nobody twice. False where the database went away. */
    boolean raise(Received answer) {
        return isKept(
                () -> responses.find(answer.ticket().responseId()).ifPresent(response -> alert(response, answer)));
    }

    /** Each administrator once an hour, however many there are in it. False where the database went away. */
    boolean tellAdministrators() {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return isKept(() -> {
            for (var administrator : accounts.holding(Role.SYSTEM_ADMINISTRATOR))
                notices.send(new Notice(
                        "checkins.aside " + hour + " " + administrator, administrator, ASIDE, Notice.Urgency.SAME_DAY));
        });
    }

    /** Above the net: whoever happens to ask next is not the one whose answer it is. */
    private boolean isKept(Runnable call) {
        try {
            net.above(() -> transaction.executeWithoutResult(status -> call.run()));
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "Word of an answer that can't be filed could not be given ({}).",
                    e.getClass().getSimpleName());
            return !StoreTrouble.passes(e);
        }
    }

    /** What is not known to be harmless is not taken for it. */
    private void alert(Response response, Received answer) {
        var item = answer.ticket().item();
        boolean harmless = questionnaires
                .find(response.instrumentId(), response.instrumentVersion())
                .filter(instrument -> !instrument.isSafetyItem(item))
                .isPresent();
        if (!harmless) watch.unreadable(response, item, answer.ticket().bearer());
    }
}
