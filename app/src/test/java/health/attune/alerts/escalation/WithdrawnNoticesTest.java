package health.attune.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.access.Principal;
import health.attune.alerts.Alerts;
import health.attune.alerts.handling.AlertSteps;
import health.attune.alerts.handling.Handling;
import health.attune.checkins.Asked;
import health.attune.notices.Reached;
import health.attune.rosters.OnLeave;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class WithdrawnNoticesTest {
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
    TeamAlerts teamAlerts;

    @Autowired
    OnLeave leave;

    @Autowired
    Handling handling;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onceSomebodyHasItNothingOfItLeavesAnyMoreHoweverOftenTheyWereTold() {
        var someone = asked.someone("Mo Mail", "phq-9");
        reached.byMail(someone.manager());
        var alert = steps.raise(someone);
        for (int i = 0; i < 3; i++) deadlines.pass(alert);
        assertThat(states(someone.manager(), alert)).hasSizeGreaterThan(1).containsOnly("waiting");
        alerts.acknowledge(someone.manager(), alert);
        assertThat(states(someone.manager(), alert)).containsOnly("withdrawn");
    }

    @Test
    void onceItWentFromHandToHandNothingOfItLeavesButToWhomItWasHanded() {
        var team = teamAlerts.team();
        for (var one : List.of(team.lead(), team.member(), team.fallback(), team.manager())) reached.byMail(one);
        var alert = teamAlerts.raise(team.person());
        alerts.acknowledge(team.lead(), alert);
        leave.begin(team.lead());
        for (int i = 0; i < 3; i++) deadlines.pass(alert);
        assertThat(states(team.member(), alert)).hasSizeGreaterThan(1).containsOnly("waiting");
        assertThat(states(team.manager(), alert)).hasSizeGreaterThan(1).containsOnly("waiting");
        handling.takeOver(team.member(), steps.seen(team.member(), alert));
        for (var one : List.of(team.lead(), team.member(), team.fallback(), team.manager()))
            assertThat(states(one, alert)).isNotEmpty().containsOnly("withdrawn");
        var before = states(team.fallback(), alert).size();
        handling.handOver(
                team.member(), steps.seen(team.member(), alert), team.fallback().id());
        assertThat(states(team.fallback(), alert)).hasSize(before + 1).contains("waiting");
    }

    private List<String> states(Principal who, UUID alert) {
        return jdbc.sql("select state from notices.notice where account_id = ? and key like '%' || ? || '%'")
                .params(who.id(), alert.toString())
                .query(String.class)
                .list();
    }
}
