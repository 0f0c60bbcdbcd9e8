package health.attune.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.Owners;
import health.attune.alerts.escalation.TeamAlerts.Team;
import health.attune.alerts.handling.AlertSteps;
import health.attune.rosters.OnLeave;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an alert whose owner may act no longer. */
@AttuneTest
class SuccessorTest {
    @Autowired
    World world;

    @Autowired
    OnLeave leave;

    @Autowired
    AlertSteps steps;

    @Autowired
    Alerts alerts;

    @Autowired
    Owners owners;

    @Autowired
    Sweep sweep;

    @Autowired
    TeamAlerts teamAlerts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Escalations escalations;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Team team;
    private UUID alert;

    @BeforeEach
    void anAlertOfSomebodyWithATeam() {
        team = teamAlerts.team();
        alert = teamAlerts.raise(team.person());
    }

    @Test
    void oneWhoIsOnLeaveIsFollowedAtOnce() {
        leave.begin(team.lead());
        sweep.all();
        assertThat(owner()).isEqualTo(team.member().id());
    }

    @Test
    void aRoleInAnotherOrganizationIsNoneForThisPerson() {
        var elsewhere = world.site();
        jdbc.sql("update access.role_grant set site_id = ?, program_id = null where account_id = ?")
                .params(elsewhere, team.lead().id())
                .update();
        int before = unrouted();
        sweep.all();
        assertThat(owner()).isEqualTo(team.member().id());
        assertThat(unrouted()).isEqualTo(before - 1);
    }

    @Test
    void takenByOneWhoMayActNoLongerItGoesOnAtOnceAndTheManagersKnow() {
        alerts.acknowledge(team.lead(), alert);
        leave.begin(team.lead());
        sweep.all();
        assertThat(told(team.member())).isEqualTo(1);
        assertThat(told(team.manager())).isEqualTo(1);
        assertThat(alerts.mine(team.member())).hasSize(1);
        assertThat(alerts.show(team.member(), alert).state())
                .as("only a person moves it")
                .isEqualTo(Alert.State.ACKNOWLEDGED);
        sweep.all();
        assertThat(told(team.fallback())).as("not before its time").isZero();
        deadlines.pass(alert);
        assertThat(told(team.fallback())).isEqualTo(1);
        deadlines.pass(alert);
        assertThat(told(team.member())).as("all again, as nobody takes it").isEqualTo(2);
        assertThat(told(team.manager())).isEqualTo(2);
        transaction.executeWithoutResult(
                status -> owners.give(alert, team.member().id(), team.member().id()));
        deadlines.pass(alert);
        assertThat(awaits()).as("theirs from now on, to be judged").isEqualTo("assessment");
    }

    @Test
    void judgedByOneWhoMayActNoLongerItsClockRunsAnewUntilSomebodyHasIt() {
        steps.toPlanned(team.lead(), alert);
        deadlines.pass(alert);
        assertThat(isStopped()).isTrue();
        int before = unrouted();
        leave.begin(team.lead());
        assertThat(unrouted()).isEqualTo(before + 1);
        sweep.all();
        assertThat(told(team.manager())).isEqualTo(1);
        assertThat(alerts.mine(team.member())).hasSize(1);
        assertThat(alerts.waiting(team.member())).isEqualTo(1);
        assertThat(isStopped()).isFalse();
        transaction.executeWithoutResult(
                status -> owners.give(alert, team.member().id(), team.member().id()));
        deadlines.pass(alert);
        assertThat(isStopped()).isTrue();
        assertThat(unrouted()).isEqualTo(before);
        leave.begin(team.member());
        sweep.all();
        assertThat(told(team.fallback()))
                .as("and once more, where they leave too")
                .isEqualTo(1);
        assertThat(told(team.manager())).isEqualTo(2);
    }

    @Test
    void whoeverWasToldWhileItWaitedIsToldAnewWhenItsOwnerLeaves() {
        deadlines.pass(alert);
        alerts.acknowledge(team.lead(), alert);
        leave.begin(team.lead());
        sweep.all();
        assertThat(told(team.member())).isEqualTo(2);
        assertThat(alerts.mine(team.member())).hasSize(1);
        alerts.acknowledge(team.member(), alert);
        transaction.executeWithoutResult(status -> owners.end(alert));
        world.leaveTeams(team.member());
        assertThat(access.may(team.member(), Verb.ACT, DataClass.SAFETY, team.person()))
                .as("by no relationship that was forgotten")
                .isFalse();
    }

    private int unrouted() {
        return escalations.unrouted();
    }

    private boolean isStopped() {
        return jdbc.sql("select next_at is null from alerts.clock where alert_id = ?")
                .param(alert)
                .query(Boolean.class)
                .single();
    }

    private String awaits() {
        return jdbc.sql("select awaits from alerts.clock where alert_id = ?")
                .param(alert)
                .query(String.class)
                .single();
    }

    private UUID owner() {
        return teamAlerts.owner(alert);
    }

    private int told(Principal who) {
        return teamAlerts.told(who, alert);
    }
}
