package health.attune.notices;

import health.attune.access.Administration;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.database.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices that only show that they arrive. */
@Component
@Transactional
public class TestNotices {
    static final NoticeKind KIND = new NoticeKind("notices.test");
    private static final int AN_HOUR = 10;

    private final Notices notices;
    private final NoticeStore store;
    private final Administration administration;

    TestNotices(Notices notices, NoticeStore store, Administration administration) {
        this.notices = notices;
        this.store = store;
        this.administration = administration;
    }

    /** To one's own ways. */
    public void sendToOneself(Principal who) {
        send(who.id());
    }

    /** To a member of staff, by an administrator, who learns no address by it. */
    public void sendToStaff(Principal who, UUID accountId) {
        administration.require(who, Verb.WRITE, accountId, "test notice");
        send(accountId);
    }

    public boolean maySendToStaff(Principal who, UUID accountId) {
        return administration.may(who, Verb.WRITE, accountId);
    }

    /** By every way the account is reached by, at the word of whoever sits at the machine; returns its key. */
    public String send(UUID accountId) {
        if (store.sentLastHour(accountId, KIND) >= AN_HOUR) throw new TooManyTests();
        var key = KIND.key() + " " + Ids.next();
        notices.send(new Notice(key, accountId, KIND, Notice.Urgency.IMMEDIATE));
        return key;
    }

    /** What became of the one sent last; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Tested> last(UUID accountId) {
        return store.last(accountId, KIND);
    }

    /** What became of the one of that key on each channel. */
    @Transactional(readOnly = true)
    public List<Gone> ways(String key) {
        return store.ways(key);
    }

    /**
     * How it went on one channel.
     *
     * @param fault why the last try did not work, such as {@code connect}; null where none failed
     */
    public record Gone(
            Channel channel, String state, @Nullable String fault) {

        public boolean waits() {
            return state.equals("waiting");
        }

        public boolean isDelivered() {
            return state.equals("delivered");
        }
    }

    /** A test notice and what became of it. */
    public record Tested(Instant at, Outcome outcome) {}
}
