package health.attune.notices.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import health.attune.notices.sending.Instances;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class WaysTest {
    @Autowired
    World world;

    @Autowired
    Ways ways;

    @Autowired
    Notices notices;

    @Autowired
    Reached reached;

    @Autowired
    Instances instances;

    @Autowired
    JdbcClient jdbc;

    private Principal nurse;
    private String address;

    @BeforeEach
    void aMemberOfStaff() {
        nurse = world.staff("nurse", world.site(), null);
        address = nurse.id() + "@clinic.example";
    }

    @Test
    void anAddressIsUsedForNothingUntilItsCodeWasTyped() {
        ways.type(nurse, Channel.MAIL, address);
        var before = reached.send(nurse, Urgency.IMMEDIATE);
        instances.sendAll();
        assertThat(notices.outcome(before)).contains(Outcome.UNREACHABLE);
        assertThat(MailSink.SHARED.to(address)).hasSize(1);
        assertThat(ways.confirm(nurse, Channel.MAIL, reached.code(address))).isTrue();
        assertThat(ways.of(nurse)).contains(new Way(Channel.MAIL, address, null));
        assertThat(notices.reachable(Set.of(nurse.id()))).containsExactly(nurse.id());
        var after = reached.send(nurse, Urgency.IMMEDIATE);
        instances.sendAll();
        assertThat(notices.outcome(after)).contains(Outcome.DELIVERED);
    }

    @Test
    void theAddressInUseStaysUntilAnotherIsConfirmed() {
        reached.byMail(nurse);
        var other = "other." + address;
        ways.type(nurse, Channel.MAIL, other);
        assertThat(ways.of(nurse)).contains(new Way(Channel.MAIL, address, other));
        reached.send(nurse, Urgency.IMMEDIATE);
        instances.sendAll();
        assertThat(MailSink.SHARED.to(address)).hasSize(1);
        assertThat(ways.confirm(nurse, Channel.MAIL, reached.code(other))).isTrue();
        assertThat(ways.of(nurse)).contains(new Way(Channel.MAIL, other, null));
    }

    @Test
    void aCodeConfirmsOnlyTheAddressItWasSentToAndOnlyForItsOwner() {
        var stranger = world.staff("nurse", world.site(), null);
        ways.type(nurse, Channel.MAIL, address);
        instances.sendAll();
        var code = reached.code(address);
        assertThat(ways.confirm(stranger, Channel.MAIL, code)).isFalse();
        assertThat(ways.confirm(nurse, Channel.TEXT, code)).isFalse();
        ways.type(nurse, Channel.MAIL, "other." + address);
        assertThat(ways.confirm(nurse, Channel.MAIL, code)).isFalse();
    }

    @Test
    void aCodeIsGuessedFiveTimesAndNoMore() {
        ways.type(nurse, Channel.MAIL, address);
        instances.sendAll();
        var code = reached.code(address);
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++)
            assertThat(ways.confirm(nurse, Channel.MAIL, wrong)).isFalse();
        assertThat(ways.confirm(nurse, Channel.MAIL, code)).isFalse();
    }

    @Test
    void aCodeIsOverAfterHalfAnHour() {
        ways.type(nurse, Channel.MAIL, address);
        instances.sendAll();
        jdbc.sql("update notices.way set code_until = now() where account_id = ?")
                .param(nurse.id())
                .update();
        assertThat(ways.confirm(nurse, Channel.MAIL, reached.code(address))).isFalse();
    }

    @Test
    void nobodyIsPesteredWithCodes() {
        for (int i = 0; i < 5; i++) ways.type(nurse, Channel.MAIL, address);
        assertThatThrownBy(() -> ways.type(nurse, Channel.TEXT, "+15550101234")).isInstanceOf(TooManyCodes.class);
    }

    @Test
    void theCodeStandsNowhereInTheDatabase() {
        ways.type(nurse, Channel.MAIL, address);
        instances.sendAll();
        var kept = jdbc.sql("select w::text || n::text from notices.way w join notices.notice n"
                        + " on n.account_id = w.account_id where w.account_id = ?")
                .param(nurse.id())
                .query(String.class)
                .single();
        assertThat(kept).contains(address).doesNotContain(reached.code(address));
    }

    @Test
    void nothingGoesToAnAddressThatWasTakenAway() {
        reached.byMail(nurse);
        var key = reached.send(nurse, Urgency.IMMEDIATE);
        ways.remove(nurse, Channel.MAIL);
        instances.sendAll();
        assertThat(notices.outcome(key)).contains(Outcome.FAILED);
        assertThat(MailSink.SHARED.to(address)).isEmpty();
    }

    @Test
    void aNumberIsConfirmedByATextMessageInTheLanguageOfTheAccount() {
        reached.speaks(nurse, "es");
        ways.type(nurse, Channel.TEXT, "+1 (555) 010-7788");
        instances.sendAll();
        assertThat(WebSink.SHARED.with("+15550107788"))
                .last()
                .satisfies(posted -> assertThat(posted.body()).contains("Attune: su código es"));
    }
}
