package health.attune.notices;

import health.attune.database.Ids;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices that only show that they arrive. */
@Component
public class TestNotices {
    static final NoticeKind KIND = new NoticeKind("notices.test");

    private final Notices notices;

    TestNotices(Notices notices) {
        this.notices = notices;
    }

    /** Sends one by every way the account is reached by; returns its key. */
    @Transactional
    public String sendTo(UUID accountId) {
        var key = KIND.key() + " " + Ids.next();
        notices.send(new Notice(key, accountId, KIND, Notice.Urgency.IMMEDIATE));
        return key;
    }
}
