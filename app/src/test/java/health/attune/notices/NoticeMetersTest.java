package health.attune.notices;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.notices.Notice.Urgency;
import health.attune.notices.sending.Instances;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class NoticeMetersTest {
    @Autowired
    World world;

    @Autowired
    Notices notices;

    @Autowired
    Reached reached;

    @Autowired
    Instances instances;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theSinkBehaves() {
        MailSink.SHARED.behave();
    }

    @Test
    void whoWatchesTheServiceSeesWhatWaitsHowLongAndThatItFails() {
        instances.sendAll();
        double waitingBefore = figure("waiting");
        double failingBefore = figure("failing");
        var nurse = world.staff("nurse", world.site(), null);
        reached.byMail(nurse);
        MailSink.SHARED.answer("MAIL FROM", "451 not now");
        var key = reached.send(nurse, Urgency.ROUTINE);
        jdbc.sql("update notices.notice set queued_at = now() - interval '2 days' where id = ?")
                .param(reached.id(key))
                .update();
        instances.sendAll();
        assertThat(figure("waiting")).isEqualTo(waitingBefore + 1);
        assertThat(figure("failing")).isEqualTo(failingBefore + 1);
        assertThat(figure("oldest.seconds")).isGreaterThan(86_400);
        assertThat(notices.health()).extracting(ChannelHealth::channel).containsExactly(Channel.values());
        assertThat(notices.health()).allMatch(ChannelHealth::on);
    }

    private double figure(String name) {
        var registry = new SimpleMeterRegistry();
        new NoticeMeters(notices).bindTo(registry);
        return registry.get("attune.notices." + name)
                .tag("channel", "mail")
                .gauge()
                .value();
    }
}
