package health.attune.alerts.handling;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Waiting;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Verb;
import health.attune.alerts.Alert.State;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody answers worse in the very moment in which their alert is closed. */
@AttuneTest
class ClosingAtOnceTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    Alerts alerts;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Someone someone;
    UUID checkin;
    UUID alert;
    Principal responder;

    @BeforeEach
    void anAlertThatIsAboutToBeClosed() {
        someone = asked.someone("Wren Worse", "phq-9");
        responder = world.staff("nurse", someone.site(), null);
        world.relate(responder, Relation.CARE_TEAM, someone.id());
        checkin = asked.open(someone);
        asked.answer(someone, checkin, 9, 1);
        alert = alerts.mine(someone.manager()).getFirst().id();
        steps.toPlanned(responder, alert);
    }

    @Test
    void itWaitsAnewWithAnOwnerWhoSeesIt() throws Exception {
        answerWhileItIsClosed();
        jdbc.sql("update access.relationship set ends_at = now() - interval '40 days', starts_at = now() - interval"
                        + " '50 days' where person_id = ? and relation = 'care_team'")
                .param(someone.id())
                .update();
        var owner = someone.manager();
        assertThat(access.may(owner, Verb.ACT, DataClass.SAFETY, someone.id()))
                .as("by nothing but the alert")
                .isTrue();
        assertThat(steps.now(owner, alert).state()).isEqualTo(State.RAISED);
        assertThat(steps.now(owner, alert).ownerId()).isEqualTo(owner.id());
    }

    private void answerWhileItIsClosed() throws Exception {
        var closer = new CompletableFuture<Integer>();
        var answered = new CountDownLatch(1);
        try (var two = Executors.newFixedThreadPool(2)) {
            var closing = two.submit(() -> transaction.executeWithoutResult(status -> {
                steps.close(responder, alert);
                closer.complete(Waiting.session(jdbc));
                await(answered);
            }));
            int session = closer.get(30, TimeUnit.SECONDS);
            var answering = two.submit(() -> asked.answer(someone, checkin, 9, 3));
            Waiting.untilThereAre(1, session, jdbc);
            answered.countDown();
            closing.get();
            answering.get();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) throw new AssertionError("it never came so far");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
