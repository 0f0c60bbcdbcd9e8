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
import health.attune.rosters.Absences;
import health.attune.rosters.OnLeave;
import health.attune.rosters.Recipients;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    Absences absences;

    @Autowired
    Recipients recipients;

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
        sweep.all();
    }

    @Test
    void oneWhoIsOnLeaveIsFollowedAtOnce() {
        leave.begin(team.lead());
        sweep.all();
        assertThat(owner()).isEqualTo(team.member().id());
    }

    @Test
    void oneWhoIsAwayIsFollowedByTheirCoverAtOnce() {
        var cover = world.staff("nurse", team.site(), null);
        away(team.lead(), cover);
        int before = unrouted();
        assertThat(recipients()).startsWith(team.member().id(), cover.id());
        world.leaveTeams(team.member());
        sweep.all();
        assertThat(owner()).isEqualTo(cover.id());
        assertThat(unrouted()).isEqualTo(before - 1);
    }

    @Test
    void judgedByOneWhoIsAwayItWaitsForASuccessorUntilTheyAreBack() {
        steps.toPlanned(team.lead(), alert);
        deadlines.pass(alert);
        int before = unrouted();
        var absence = away(team.lead(), team.fallback());
        assertThat(unrouted()).isEqualTo(before + 1);
        sweep.all();
        assertThat(awaits()).isEqualTo("successor");
        assertThat(alerts.mine(team.member())).hasSize(1);
        absences.end(team.lead(), absence);
        assertThat(unrouted()).isEqualTo(before);
        deadlines.pass(alert);
        assertThat(isStopped()).as("it is theirs as before").isTrue();
    }

    @Test
    void whereAllAreAwayItStaysWithOneOfThem() {
        world.fallback(null, team.site());
        leave.begin(team.fallback());
        int before = unrouted();
        away(team.member(), null);
        away(team.lead(), null);
        assertThat(unrouted()).isEqualTo(before);
        sweep.all();
        assertThat(owner()).isEqualTo(team.lead().id());
        assertThat(told(team.lead())).isEqualTo(1);
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

    private UUID away(Principal who, @Nullable Principal cover) {
        var today = World.today();
        var covered = cover == null ? null : cover.id();
        return absences.say(who, new Absences.Said(who.id(), team.site(), today, today.plusDays(1), covered));
    }

    private List<UUID> recipients() {
        return Objects.requireNonNull(transaction.execute(status -> recipients.of(team.person())));
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
