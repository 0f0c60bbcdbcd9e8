package health.attune.safeguards.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern.Reason;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the first finder lost, the second one finds: answers stand in their row and no alert was raised. */
@AttuneTest
class FinderTest {
    @Autowired
    Finder finder;

    @Autowired
    FinderStore store;

    @Autowired
    Unjudged unjudged;

    @Autowired
    Asked asked;

    @Autowired
    Alerts alerts;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Someone someone;
    private UUID checkin;

    @BeforeEach
    void somebodyAnswers() {
        someone = asked.someone("Lena Lost", "phq-9");
        checkin = asked.open(someone);
    }

    @Test
    void anAnswerWithoutItsAlertGetsOneWithinOneRun() {
        var administrator = world.staff("system-administrator", someone.site(), null);
        store("{\"phq9-9\": 2}");
        finder.run();
        assertThat(alerts.mine(someone.manager())).singleElement().satisfies(alert -> {
            assertThat(alert.reason()).isEqualTo(Reason.POSITIVE);
            assertThat(alert.answer()).isEqualTo(2);
            assertThat(alert.dueAt()).isNotNull();
            assertThat(alert.ownerId()).isEqualTo(someone.manager().id());
        });
        assertThat(foundLate()).isEqualTo(1);
        assertThat(told(administrator)).as("without a word about whom").isEqualTo(1);
        finder.run();
        assertThat(alerts.mine(someone.manager())).hasSize(1);
        assertThat(foundLate()).isEqualTo(1);
    }

    @Test
    void whatCantBeReadInAFormThatWasLeftIsAlarming() {
        store("{\"phq9-9\": \"often\", \"phq9-77\": 1, \"phq9-3\": 9}");
        finder.run();
        assertThat(alerts.mine(someone.manager()))
                .extracting(Alert::itemId, Alert::reason)
                .containsExactlyInAnyOrder(
                        tuple("phq9-9", Reason.UNREADABLE),
                        tuple("phq9-77", Reason.UNREADABLE),
                        tuple("phq9-3", Reason.UNREADABLE));
    }

    @Test
    void whatItCantJudgeCallsSomebodyOnceAndIsKnownUntilItCan() {
        finder.run();
        int before = unjudged.count();
        store("{\"phq9-9\": " + "[".repeat(800) + "]".repeat(800) + "}");
        finder.run();
        finder.run();
        assertThat(alerts.mine(someone.manager())).singleElement().satisfies(alert -> {
            assertThat(alert.reason()).isEqualTo(Reason.UNREADABLE);
            assertThat(alert.dueAt()).isNotNull();
        });
        assertThat(unjudged.count()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select r.checkin_id from safeguards.unjudged u join checkins.response r"
                                + " on r.id = u.response_id where u.person_id = ?")
                        .param(someone.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(checkin);
        store("{\"phq9-9\": 0}");
        finder.run();
        assertThat(unjudged.count()).isEqualTo(before);
        assertThat(alerts.mine(someone.manager()))
                .as("closed by a person alone")
                .hasSize(1);
    }

    @Test
    void whatWasWithdrawnCallsForNobodyToMendIt() {
        finder.run();
        int before = unjudged.count();
        store("{\"phq9-9\": " + "[".repeat(800) + "]".repeat(800) + "}");
        finder.run();
        jdbc.sql("insert into checkins.withdrawal (response_id, reason, withdrawn_by)"
                        + " select id, 'of somebody else', ? from checkins.response where checkin_id = ?")
                .params(someone.manager().id(), checkin)
                .update();
        assertThat(unjudged.count()).isEqualTo(before);
    }

    @Test
    void aLateAnswerWithoutItsAlertGetsOne() {
        asked.answerAll(someone, checkin, 0);
        jdbc.sql("update checkins.response set late = '[{\"item\": \"phq9-9\", \"values\": [3]}]'"
                        + " where checkin_id = ?")
                .param(checkin)
                .update();
        finder.run();
        assertThat(alerts.mine(someone.manager())).singleElement().satisfies(alert -> {
            assertThat(alert.reason()).isEqualTo(Reason.LATE);
            assertThat(alert.answer()).isEqualTo(3);
        });
    }

    @Test
    void whatATransactionWritesThatEndsAfterARunIsFoundByTheNext() throws Exception {
        var written = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var done = other.submit(() -> transaction.executeWithoutResult(status -> {
                store("{\"phq9-9\": 1}");
                written.countDown();
                await(mayEnd);
            }));
            await(written);
            transaction.executeWithoutResult(status ->
                    jdbc.sql("select pg_current_xact_id()").query(String.class).single());
            finder.checkChanges(store.horizon());
            mayEnd.countDown();
            done.get();
        }
        assertThat(alerts.mine(someone.manager())).isEmpty();
        finder.checkChanges(store.horizon());
        assertThat(alerts.mine(someone.manager())).hasSize(1);
    }

    @Test
    void whatChangedLongAgoIsFoundByThePassOverAll() {
        store("{\"phq9-9\": 1}");
        for (int i = 0; i < 100 && alerts.mine(someone.manager()).isEmpty(); i++) finder.checkPiece();
        assertThat(alerts.mine(someone.manager())).hasSize(1);
    }

    @Test
    void aDatabaseThatCountsItsTransactionsAnewIsLookedAtFromNow() {
        jdbc.sql("update safeguards.finder set settled = '9000000000000000000'").update();
        store("{\"phq9-9\": 1}");
        jdbc.sql("update checkins.response set language = language where checkin_id = ?")
                .param(checkin)
                .update();
        finder.checkChanges(store.horizon());
        assertThat(jdbc.sql("select settled < '9000000000000000000' from safeguards.finder")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        store("{\"phq9-9\": 2}");
        finder.checkChanges(store.horizon());
        assertThat(alerts.mine(someone.manager())).hasSize(1);
    }

    private void store(String answers) {
        jdbc.sql("update checkins.response set answers = cast(? as jsonb), answered_at = now() where checkin_id = ?")
                .params(answers, checkin)
                .update();
    }

    private int told(Principal administrator) {
        return jdbc.sql("select count(*) from notices.notice where account_id = ? and kind like '%found-late'")
                .param(administrator.id())
                .query(Integer.class)
                .single();
    }

    private int foundLate() {
        return jdbc.sql("select count(*) from safeguards.found_late where person_id = ?")
                .param(someone.id())
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
