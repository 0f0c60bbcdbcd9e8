package health.attune.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.notices.Notice.Urgency;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class NoticesTest {
    @Autowired
    World world;

    @Autowired
    Notices notices;

    @Autowired
    NoticeTelling telling;

    @Autowired
    Heard heard;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Principal nurse;
    private final String key = "test " + Ids.next();

    @BeforeEach
    void aMemberOfStaff() {
        nurse = world.staff("nurse", world.site(), null);
    }

    @Test
    void oneWhoCanNotBeReachedIsToldOfAsSoonAsTheTransactionHasEnded() {
        send(key);
        assertThat(notices.outcome(key)).contains(Outcome.UNREACHABLE);
        telling.tellAll();
        telling.tellAll();
        assertThat(heard.of(key))
                .containsExactly(new NoticeSettled(key, nurse.id(), Heard.KIND.key(), Outcome.UNREACHABLE));
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        transaction.executeWithoutResult(status -> {
            notices.send(new Notice(key, nurse.id(), Heard.KIND, Urgency.IMMEDIATE));
            status.setRollbackOnly();
        });
        assertThat(notices.outcome(key)).isEmpty();
        assertThatThrownBy(() -> notices.send(new Notice(key, nurse.id(), Heard.KIND, Urgency.IMMEDIATE)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theSameKeyIsOneNoticeAlsoWhenItIsSentManyTimesAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(8, Executors.callable(() -> send(key))));
            for (Future<?> one : all) one.get();
        }
        telling.tellAll();
        assertThat(heard.of(key)).hasSize(1);
    }

    @Test
    void aSenderWhoCouldNotTakeItInIsToldAgainAndHoldsUpNobody() {
        heard.failOnce(key);
        var other = "test " + Ids.next();
        send(key);
        send(other);
        telling.tellAll();
        assertThat(heard.of(key)).isEmpty();
        assertThat(heard.of(other)).hasSize(1);
        jdbc.sql("update notices.notice set tell_at = now() where tell_at is not null and key = ?")
                .param(key)
                .update();
        telling.tellAll();
        assertThat(heard.of(key)).hasSize(1);
    }

    @Test
    void nobodyIsReachableByAWayThatIsNotConfirmed() {
        jdbc.sql("insert into notices.way (id, account_id, channel, address) values (?, ?, 'mail', 'n@a.org')")
                .params(Ids.next(), nurse.id())
                .update();
        assertThat(notices.reachable(Set.of(nurse.id()))).isEmpty();
        send(key);
        assertThat(notices.outcome(key)).contains(Outcome.UNREACHABLE);
    }

    private void send(String withKey) {
        transaction.executeWithoutResult(
                status -> notices.send(new Notice(withKey, nurse.id(), Heard.KIND, Urgency.IMMEDIATE)));
    }
}
