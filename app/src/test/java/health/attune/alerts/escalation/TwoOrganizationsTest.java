package health.attune.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.Alerts;
import health.attune.alerts.Owners;
import health.attune.alerts.handling.AlertSteps;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An alert is had by whoever sees it: a role in one organization is none for what they have as staff of another. */
@AttuneTest
class TwoOrganizationsTest {
    @Autowired
    World world;

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

    private UUID one;
    private UUID other;
    private UUID person;
    private Principal nurse;
    private UUID alert;

    @BeforeEach
    void servedByTwoWithANurseOfBoth() {
        one = world.site();
        other = world.site();
        person = world.person("Luis", "Ortega");
        world.episode(person, world.program(other));
        var program = world.program(one);
        var episode = world.episode(person, program);
        nurse = world.staff("nurse", one, null);
        world.alsoHolds(nurse, "nurse", Grant.Place.at(other));
        world.joinTeam(nurse, episode, true);
        alert = teamAlerts.raise(person);
        sweep.all();
    }

    @Test
    void whoeverLeavesTheOneHasNothingOfItAnyMore() {
        assertThat(owner()).isEqualTo(nurse.id());
        int before = unrouted();
        leaveTheOne();
        assertThat(mayAct(nurse)).isFalse();
        assertThat(unrouted()).isEqualTo(before + 1);
        sweep.all();
        assertThat(owner()).isEqualTo(world.fallback(one).id());
        assertThat(mayAct(world.fallback(one))).isTrue();
        assertThat(unrouted()).isEqualTo(before);
    }

    @Test
    void judgedByThemItWaitsForASuccessor() {
        steps.toPlanned(nurse, alert);
        deadlines.pass(alert);
        leaveTheOne();
        sweep.all();
        assertThat(alerts.mine(world.fallback(one))).hasSize(1);
    }

    @Test
    void whomTheOtherOneNamesGetsItBackAsStaffOfTheOther() {
        world.fallback(null, one);
        world.fallback(nurse, other);
        int before = unrouted();
        leaveTheOne();
        sweep.all();
        assertThat(owner()).isEqualTo(nurse.id());
        assertThat(alerts.mine(nurse)).hasSize(1);
        assertThat(mayAct(nurse)).isTrue();
        assertThat(teamAlerts.told(nurse, alert)).isEqualTo(2);
        assertThat(unrouted()).isEqualTo(before);
        sweep.all();
        assertThat(teamAlerts.told(nurse, alert)).as("once").isEqualTo(2);
    }

    @Test
    void takenByThemItIsTheirsAgainAndIsJudged() {
        world.fallback(null, one);
        world.fallback(nurse, other);
        alerts.acknowledge(nurse, alert);
        leaveTheOne();
        sweep.all();
        assertThat(mayAct(nurse)).isTrue();
        assertThat(alerts.mine(nurse)).hasSize(1);
        deadlines.pass(alert);
        assertThat(awaits()).isEqualTo("assessment");
        transaction.executeWithoutResult(status -> owners.end(alert));
        world.leaveTeams(nurse);
        assertThat(mayAct(nurse)).as("by no relationship that was forgotten").isFalse();
        world.alsoHolds(nurse, "nurse", Grant.Place.at(one));
        assertThat(mayAct(nurse)).as("nor by an earlier one").isFalse();
    }

    @Test
    void toldAgainWithAllTheySeeItAgain() {
        world.fallback(nurse, other);
        deadlines.pass(alert);
        assertThat(owner()).isEqualTo(world.fallback(one).id());
        leaveTheOne();
        deadlines.pass(alert);
        deadlines.pass(alert);
        assertThat(mayAct(nurse)).isTrue();
    }

    private void leaveTheOne() {
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ? and site_id = ?")
                .params(nurse.id(), one)
                .update();
    }

    private boolean mayAct(Principal who) {
        return access.may(who, Verb.ACT, DataClass.SAFETY, person);
    }

    private int unrouted() {
        return escalations.unrouted();
    }

    private UUID owner() {
        return teamAlerts.owner(alert);
    }

    private String awaits() {
        return jdbc.sql("select awaits from alerts.clock where alert_id = ?")
                .param(alert)
                .query(String.class)
                .single();
    }
}
