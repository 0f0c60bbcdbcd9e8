package health.attune.notices;

import health.attune.access.happenings.AccountChanged;
import health.attune.database.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the holder of an account, outside of Attune too, that something about it changed: whoever took it over would
 * not. The notice does not say what; that stands in the account.
 */
@Component
class AccountNotices {
    static final NoticeKind KIND = new NoticeKind("notices.account");

    private final Notices notices;

    AccountNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    @Transactional
    void on(AccountChanged changed) {
        var key = KIND.key() + " " + Ids.next();
        notices.send(new Notice(key, changed.accountId(), KIND, Notice.Urgency.SAME_DAY));
    }
}
