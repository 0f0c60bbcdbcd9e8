package health.attune.notices.sending;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.notices.Channel;
import health.attune.notices.MailSink;
import health.attune.notices.Notice.Urgency;
import health.attune.notices.Notices;
import health.attune.notices.Outcome;
import health.attune.notices.Reached;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is queued arrives, once, whatever becomes of servers, recipients and instances meanwhile. */
@AttuneTest
class SendingFaultsTest {
    private static final MailSink MAIL = MailSink.SHARED;

    @Autowired
    World world;

    @Autowired
    Reached reached;

    @Autowired
    Notices notices;

    @Autowired
    Instances instances;

    @Autowired
    JdbcClient jdbc;

    private Principal nurse;

    @BeforeEach
    void aMemberOfStaff() {
        nurse = staff();
        instances.sendAll();
    }

    @AfterEach
    void theSinkBehaves() {
        MAIL.behave();
    }

    @Test
    void twoInstancesOnOneDatabaseSendNothingTwice() throws InterruptedException {
        var addresses = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            var one = staff();
            addresses.add(reached.byMail(one));
            reached.send(one, Urgency.SAME_DAY);
        }
        var here = instances.elsewhere(Channel.MAIL);
        var there = instances.elsewhere(Channel.MAIL);
        await(() -> {
            here.wake();
            there.wake();
            return addresses.stream().allMatch(address -> !MAIL.to(address).isEmpty());
        });
        Thread.sleep(300);
        assertThat(addresses).allSatisfy(address -> assertThat(MAIL.to(address)).hasSize(1));
    }

    @Test
    void aServerThatIsDownDelaysAndLosesNothingAndWhatIsUrgentGoesFirst() {
        var later = staff();
        var addresses = List.of(reached.byMail(nurse), reached.byMail(later));
        MAIL.goDown();
        var routine = reached.send(nurse, Urgency.ROUTINE);
        var urgent = reached.send(later, Urgency.IMMEDIATE);
        instances.sendAll();
        assertThat(List.of(routine, urgent))
                .allSatisfy(key -> assertThat(notices.outcome(key)).contains(Outcome.WAITING));
        MAIL.comeBack();
        instances.sendAll();
        assertThat(MAIL.all()).noneMatch(mail -> addresses.contains(mail.to()));
        reached.waitsNoLonger(routine);
        reached.waitsNoLonger(urgent);
        instances.sendAll();
        assertThat(MAIL.all().stream().map(MailSink.Mail::to).filter(addresses::contains))
                .containsExactly(addresses.get(1), addresses.get(0));
    }

    @Test
    void aRecipientWhoIsRefusedHoldsUpNobodyAndTheSenderIsToldThatItFailed() {
        var other = staff();
        var dead = reached.byMail(nurse);
        var alive = reached.byMail(other);
        MAIL.answer("RCPT TO:<" + dead, "550 5.1.1 no such user " + dead);
        var failing = reached.send(nurse, Urgency.IMMEDIATE);
        var going = reached.send(other, Urgency.ROUTINE);
        instances.sendAll();
        assertThat(notices.outcome(failing)).contains(Outcome.FAILED);
        assertThat(notices.outcome(going)).contains(Outcome.DELIVERED);
        assertThat(MAIL.to(alive)).hasSize(1);
    }

    @Test
    void whatAnInstanceHadTakenWhenItDiedIsSentByAnother() {
        var address = reached.byMail(nurse);
        var key = reached.send(nurse, Urgency.IMMEDIATE);
        var taken = instances.take(Channel.MAIL);
        instances.sendAll();
        assertThat(MAIL.to(address)).isEmpty();
        reached.waitsNoLonger(key);
        instances.sendAll();
        assertThat(MAIL.to(address)).hasSize(1);
        assertThat(taken.noticeId()).isEqualTo(reached.id(key));
    }

    @Test
    void anInstanceThatWakesUpLateWritesNoFailureOverWhatAnotherHasUnderWay() {
        MAIL.answer("RCPT TO:<" + reached.byMail(nurse), "550 5.1.1 no such user");
        var key = reached.send(nurse, Urgency.IMMEDIATE);
        var asleep = instances.take(Channel.MAIL);
        reached.waitsNoLonger(key);
        var taken = instances.take(Channel.MAIL);
        instances.send(asleep);
        assertThat(notices.outcome(key)).contains(Outcome.WAITING);
        MAIL.behave();
        instances.send(taken);
        assertThat(notices.outcome(key)).contains(Outcome.DELIVERED);
    }

    @Test
    void itIsTriedOnceMoreAtTheEndOfItsTimeAndThenGivenUp() {
        reached.byMail(nurse);
        MAIL.answer("MAIL FROM", "451 not now");
        var key = reached.send(nurse, Urgency.ROUTINE);
        instances.sendAll();
        assertThat(notices.outcome(key)).contains(Outcome.WAITING);
        jdbc.sql("update notices.notice set give_up_at = now() where id = ?")
                .param(reached.id(key))
                .update();
        reached.waitsNoLonger(key);
        instances.sendAll();
        assertThat(notices.outcome(key)).contains(Outcome.FAILED);
    }

    @Test
    void aServerThatKeepsUsWaitingHoldsUpItsOwnLaneOnly() {
        reached.byMail(nurse);
        reached.by(Channel.TEXT, nurse, number());
        MAIL.answer("EHLO", "");
        var key = reached.send(nurse, Urgency.IMMEDIATE);
        var mail = instances.elsewhere(Channel.MAIL);
        mail.wake();
        await(() -> MAIL.commands().getLast().startsWith("EHLO"));
        instances.elsewhere(Channel.TEXT).wake();
        await(() -> notices.outcome(key).orElseThrow() == Outcome.DELIVERED);
        MAIL.goDown();
        MAIL.comeBack();
    }

    private Principal staff() {
        return world.staff("nurse", world.site(), null);
    }

    /** A number of their own. */
    private String number() {
        return "+1555" + "%010d".formatted(Math.floorMod(nurse.id().hashCode(), 1_000_000_000L));
    }

    private static void await(BooleanSupplier met) {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!met.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("waited too long");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
