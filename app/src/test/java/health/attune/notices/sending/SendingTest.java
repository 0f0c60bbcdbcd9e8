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
import health.attune.notices.WebSink;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is queued leaves by the ways its recipient has, in their language, and says nothing of anybody. */
@AttuneTest
@ExtendWith(OutputCaptureExtension.class)
class SendingTest {
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

    @Autowired
    TransactionTemplate transaction;

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
    void aMailArrivesOnceInTheLanguageOfItsRecipient() {
        var address = reached.byMail(nurse);
        reached.speaks(nurse, "es");
        var key = reached.send(nurse, Urgency.IMMEDIATE);
        instances.sendAll();
        instances.sendAll();
        assertThat(notices.outcome(key)).contains(Outcome.DELIVERED);
        assertThat(MAIL.to(address))
                .singleElement()
                .satisfies(mail -> assertThat(mail.content())
                        .contains("Subject: Aviso de prueba de Attune")
                        .contains("Auto-Submitted: auto-generated")
                        .contains("Message-ID: <" + reached.id(key) + "@clinic.example>")
                        .contains("nada le est"));
    }

    @Test
    void whatIsImmediateGoesByEveryWayAndWhatIsRoutineByOne() {
        var address = reached.byMail(nurse);
        reached.by(Channel.TEXT, nurse, number());
        reached.by(Channel.PAGER, nurse, nurse.id().toString());
        reached.send(nurse, Urgency.ROUTINE);
        instances.sendAll();
        assertThat(MAIL.to(address)).hasSize(1);
        assertThat(WebSink.SHARED.with(nurse.id().toString())).isEmpty();
        reached.send(nurse, Urgency.IMMEDIATE);
        instances.sendAll();
        assertThat(MAIL.to(address)).hasSize(2);
        assertThat(WebSink.SHARED.with(number())).hasSize(1);
        assertThat(WebSink.SHARED.with(nurse.id().toString())).hasSize(1);
    }

    @Test
    void oneWayThatFailsIsNoFailureWhileAnotherIsOpen() {
        MAIL.answer("RCPT TO:<" + reached.byMail(nurse), "550 5.1.1 no such user");
        reached.by(Channel.TEXT, nurse, number());
        var key = reached.send(nurse, Urgency.IMMEDIATE);
        instances.sendNext(Channel.MAIL);
        assertThat(notices.outcome(key)).contains(Outcome.WAITING);
        instances.sendNext(Channel.TEXT);
        assertThat(notices.outcome(key)).contains(Outcome.DELIVERED);
    }

    @Test
    void nothingIsSentToSomebodyWhoHasLeftSinceOrWhoseAlertIsOver() {
        var other = staff();
        var addresses = List.of(reached.byMail(nurse), reached.byMail(other));
        var left = reached.send(nurse, Urgency.IMMEDIATE);
        var over = reached.send(other, Urgency.IMMEDIATE);
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(nurse.id())
                .update();
        transaction.executeWithoutResult(status -> notices.withdraw(over));
        instances.sendAll();
        assertThat(notices.outcome(left)).contains(Outcome.FAILED);
        assertThat(notices.outcome(over)).contains(Outcome.WITHDRAWN);
        assertThat(MAIL.all()).noneMatch(mail -> addresses.contains(mail.to()));
    }

    @Test
    void neitherAddressesNorTextsAreEverLogged(CapturedOutput output) {
        var address = reached.byMail(nurse);
        reached.by(Channel.TEXT, nurse, number());
        reached.by(Channel.PAGER, nurse, "canary-" + nurse.id());
        MAIL.answer("RCPT TO:<" + address, "550 5.1.1 no such user " + address);
        WebSink.SHARED.answer(number(), 422);
        WebSink.SHARED.answer("canary-" + nurse.id(), 503);
        reached.send(nurse, Urgency.IMMEDIATE);
        instances.sendAll();
        assertThat(output.getAll())
                .contains("channel mail", "channel text", "channel pager")
                .doesNotContain(nurse.id().toString(), number(), "This is a test", "Test notice");
    }

    private Principal staff() {
        return world.staff("nurse", world.site(), null);
    }

    /** A number of their own. */
    private String number() {
        return "+1555" + "%010d".formatted(Math.floorMod(nurse.id().hashCode(), 1_000_000_000L));
    }
}
