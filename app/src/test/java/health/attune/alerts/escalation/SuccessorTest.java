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
import health.attune.alerts.Concern;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import health.attune.alerts.Owners;
import health.attune.alerts.handling.AlertSteps;
import health.attune.database.Ids;
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
    Deadlines deadlines;

    @Autowired
    Escalations escalations;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID site;
    UUID person;
    UUID alert;
    Principal lead;
    Principal member;
    Principal fallback;
    Principal manager;

    @BeforeEach
    void anAlertOfSomebodyWithATeam() {
        site = world.site();
        var program = world.program(site);
        person = world.person("Luis", "Ortega");
        var episode = world.episode(person, program);
        lead = world.staff("care-manager", site, program);
        world.joinTeam(lead, episode, true);
        member = world.staff("therapist", site, program);
        world.joinTeam(member, episode, false);
        fallback = world.fallback(site);
        manager = world.staff("manager", site, null);
        alert = raise();
    }

    @Test
    void oneWhoIsOnLeaveIsFollowedAtOnce() {
        leave.begin(lead);
        sweep.all();
        assertThat(owner()).isEqualTo(member.id());
    }

    @Test
    void aRoleInAnotherOrganizationIsNoneForThisPerson() {
        var elsewhere = world.site();
        jdbc.sql("update access.role_grant set site_id = ?, program_id = null where account_id = ?")
                .params(elsewhere, lead.id())
                .update();
        int before = unrouted();
        sweep.all();
        assertThat(owner()).isEqualTo(member.id());
        assertThat(unrouted()).isEqualTo(before - 1);
    }

    @Test
    void takenByOneWhoMayActNoLongerItGoesOnAtOnceAndTheManagersKnow() {
        alerts.acknowledge(lead, alert);
        leave.begin(lead);
        sweep.all();
        assertThat(told(member)).isEqualTo(1);
        assertThat(told(manager)).isEqualTo(1);
        assertThat(alerts.mine(member)).hasSize(1);
        assertThat(alerts.show(member, alert).state())
                .as("only a person moves it")
                .isEqualTo(Alert.State.ACKNOWLEDGED);
        sweep.all();
        assertThat(told(fallback)).as("not before its time").isZero();
        deadlines.pass(alert);
        assertThat(told(fallback)).isEqualTo(1);
        deadlines.pass(alert);
        assertThat(told(member)).as("all again, as nobody takes it").isEqualTo(2);
        assertThat(told(manager)).isEqualTo(2);
        transaction.executeWithoutResult(status -> owners.give(alert, member.id(), member.id()));
        deadlines.pass(alert);
        assertThat(awaits()).as("theirs from now on, to be judged").isEqualTo("assessment");
    }

    @Test
    void judgedByOneWhoMayActNoLongerItsClockRunsAnewUntilSomebodyHasIt() {
        steps.toPlanned(lead, alert);
        deadlines.pass(alert);
        assertThat(isStopped()).isTrue();
        int before = unrouted();
        leave.begin(lead);
        assertThat(unrouted()).isEqualTo(before + 1);
        sweep.all();
        assertThat(told(manager)).isEqualTo(1);
        assertThat(alerts.mine(member)).hasSize(1);
        assertThat(alerts.waiting(member)).isEqualTo(1);
        assertThat(isStopped()).isFalse();
        transaction.executeWithoutResult(status -> owners.give(alert, member.id(), member.id()));
        deadlines.pass(alert);
        assertThat(isStopped()).isTrue();
        assertThat(unrouted()).isEqualTo(before);
        leave.begin(member);
        sweep.all();
        assertThat(told(fallback)).as("and once more, where they leave too").isEqualTo(1);
        assertThat(told(manager)).isEqualTo(2);
    }

    @Test
    void whoeverWasToldWhileItWaitedIsToldAnewWhenItsOwnerLeaves() {
        deadlines.pass(alert);
        alerts.acknowledge(lead, alert);
        leave.begin(lead);
        sweep.all();
        assertThat(told(member)).isEqualTo(2);
        assertThat(alerts.mine(member)).hasSize(1);
        alerts.acknowledge(member, alert);
        transaction.executeWithoutResult(status -> owners.end(alert));
        world.leaveTeams(member);
        assertThat(access.may(member, Verb.ACT, DataClass.SAFETY, person))
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

    private UUID raise() {
        var response = Ids.next();
        transaction.executeWithoutResult(status -> alerts.raise(
                new Concern(person, response, "phq-9", "1", "phq9-9", 1, Reason.POSITIVE, Urgency.SAME_DAY), null));
        return jdbc.sql("select id from alerts.alert where response_id = ?")
                .param(response)
                .query(UUID.class)
                .single();
    }

    private UUID owner() {
        return jdbc.sql("select owner_id from alerts.alert where id = ?")
                .param(alert)
                .query(UUID.class)
                .single();
    }

    private int told(Principal who) {
        return jdbc.sql("select count(*) from notices.notice where account_id = ? and key like '%' || ? || '%'")
                .params(who.id(), alert.toString())
                .query(Integer.class)
                .single();
    }
}
