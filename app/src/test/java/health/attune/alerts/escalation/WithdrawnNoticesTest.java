package health.attune.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.alerts.Alerts;
import health.attune.alerts.handling.AlertSteps;
import health.attune.checkins.Asked;
import health.attune.notices.Reached;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class WithdrawnNoticesTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    Alerts alerts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Reached reached;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onceSomebodyHasItNothingOfItLeavesAnyMoreHoweverOftenTheyWereTold() {
        var someone = asked.someone("Mo Mail", "phq-9");
        reached.byMail(someone.manager());
        var alert = steps.raise(someone);
        for (int i = 0; i < 3; i++) deadlines.pass(alert);
        var states = "select state from notices.notice where account_id = ? and key like '%' || ? || '%'";
        assertThat(jdbc.sql(states)
                        .params(someone.manager().id(), alert.toString())
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(1)
                .containsOnly("waiting");
        alerts.acknowledge(someone.manager(), alert);
        assertThat(jdbc.sql(states)
                        .params(someone.manager().id(), alert.toString())
                        .query(String.class)
                        .list())
                .containsOnly("withdrawn");
    }
}
