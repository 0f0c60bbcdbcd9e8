package health.attune.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Owner;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.AlertEvent;
import health.attune.alerts.Alerts;
import health.attune.alerts.Owners;
import health.attune.alerts.escalation.TeamAlerts.Team;
import health.attune.rosters.OnLeave;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class SweepTest {
    @Autowired
    ApplicationContext service;

    @Autowired
    World world;

    @Autowired
    Alerts alerts;

    @Autowired
    Owners owners;

    @Autowired
    Sweep sweep;

    @Autowired
    TeamAlerts teamAlerts;

    @Autowired
    OnLeave leave;

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
    void itsOwnerIsToldInTheTransactionThatRaisesIt() {
        assertThat(told(team.lead())).isEqualTo(1);
        assertThat(told(team.member())).isZero();
    }

    @Test
    void itGoesOnFromOneToTheNextAndThenToAllAgainAndToTheManagers() {
        deadlines.pass(alert);
        assertThat(owner()).isEqualTo(team.member().id());
        assertThat(told(team.member())).isEqualTo(1);
        deadlines.pass(alert);
        assertThat(owner()).isEqualTo(team.fallback().id());
        assertThat(told(team.manager())).isZero();
        deadlines.pass(alert);
        assertThat(told(team.lead())).isEqualTo(2);
        assertThat(told(team.member())).isEqualTo(2);
        assertThat(told(team.fallback())).isEqualTo(2);
        assertThat(told(team.manager())).isEqualTo(1);
        assertThat(alerts.events(alerts.show(team.lead(), alert)))
                .extracting(AlertEvent::onward)
                .filteredOn(Objects::nonNull)
                .hasSize(3)
                .last()
                .isEqualTo(new AlertEvent.Onward(null));
    }

    @Test
    void whoeverItWentToActsOnItUntilItIsClosedAndTheEarlierOwnersKeepSeeingIt() {
        world.leaveTeams(team.lead());
        world.leaveTeams(team.member());
        deadlines.pass(alert);
        assertThat(owner()).isEqualTo(team.fallback().id());
        for (var one : new Principal[] {team.lead(), team.fallback()}) {
            assertThat(access.may(one, Verb.ACT, DataClass.SAFETY, team.person()))
                    .isTrue();
            assertThat(access.may(one, Verb.READ, DataClass.CONTACT_DETAILS, team.person()))
                    .isTrue();
            assertThat(access.may(one, Verb.READ, DataClass.APPOINTMENTS, team.person()))
                    .isTrue();
        }
        assertThat(access.may(team.fallback(), Verb.READ, DataClass.RECORD, team.person()))
                .isFalse();
        var desk = world.staff("front-desk", team.site(), null);
        for (var one : new Principal[] {desk, team.manager()})
            assertThat(access.may(one, Verb.READ, DataClass.SAFETY, team.person()))
                    .isFalse();
        transaction.executeWithoutResult(status -> owners.end(alert));
        assertThat(access.may(team.fallback(), Verb.READ, DataClass.CONTACT_DETAILS, team.person()))
                .isFalse();
    }

    @Test
    void oneThatCannotGoOnHoldsUpNoneOfTheOthers() {
        var stuck = alert;
        var other = world.person("Marta", "Ortega");
        world.episode(other, world.program(team.site()));
        refuseRelationships(team.person());
        try {
            alert = teamAlerts.raise(other);
            jdbc.sql("update alerts.clock set next_at = now() - interval '1 hour' where alert_id = ?")
                    .param(stuck)
                    .update();
            jdbc.sql("update alerts.clock set next_at = now() where alert_id = ?")
                    .param(alert)
                    .update();
            sweep.all();
            assertThat(alerts.events(alerts.show(team.fallback(), alert)))
                    .extracting(AlertEvent::onward)
                    .anyMatch(Objects::nonNull);
        } finally {
            Owner.of(service).sql("drop trigger stuck on access.relationship").update();
        }
        alert = stuck;
        deadlines.pass(alert);
        assertThat(told(team.member())).as("it goes on as soon as it can").isEqualTo(1);
    }

    private void refuseRelationships(UUID about) {
        Owner.of(service).sql("""
                create or replace function access.stuck() returns trigger language plpgsql as
                'begin raise exception ''stuck''; end'
                """).update();
        Owner.of(service)
                .sql("create trigger stuck before insert on access.relationship for each row"
                        + " when (new.person_id = '" + about + "') execute function access.stuck()")
                .update();
    }

    @Test
    void takenItWaitsToBeJudgedAndGoesOnOnlyWhereNobodyDoes() {
        alerts.acknowledge(team.lead(), alert);
        sweep.all();
        assertThat(told(team.member())).isZero();
        deadlines.pass(alert);
        assertThat(owner())
                .as("it stays with whoever took it")
                .isEqualTo(team.lead().id());
        assertThat(told(team.member())).isEqualTo(1);
        assertThat(alerts.mine(team.member())).hasSize(1);
        assertThat(alerts.mineWaiting(team.member())).hasSize(1);
        assertThat(alerts.waiting(team.member())).isEqualTo(1);
        assertThat(alerts.ofMyPeople(team.member())).isEmpty();
        assertThat(alerts.mine(team.fallback())).isEmpty();
        transaction.executeWithoutResult(
                status -> owners.give(alert, team.fallback().id(), team.member().id()));
        assertThat(alerts.waiting(team.member())).isZero();
        assertThat(alerts.ofMyPeople(team.member())).hasSize(1);
    }

    @Test
    void beforeItsTimeNobodyElseIsTold() {
        sweep.all();
        assertThat(owner()).isEqualTo(team.lead().id());
        assertThat(told(team.member())).isZero();
    }

    @Test
    void oneWhoMayActNoLongerIsFollowedAtOnce() {
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(team.lead().id())
                .update();
        sweep.all();
        assertThat(owner()).isEqualTo(team.member().id());
        assertThat(escalations.unrouted()).isNotNegative();
    }

    @Test
    void whatAnotherInstanceHasInHandHoldsUpNothing() {
        var other = teamAlerts.team();
        var held = teamAlerts.raise(other.person());
        leave.begin(other.lead());
        leave.begin(team.lead());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select alert_id from alerts.clock where alert_id = ? for update")
                    .param(held)
                    .query(UUID.class)
                    .single();
            assertThat(CompletableFuture.runAsync(sweep::all)).succeedsWithin(Duration.ofSeconds(20));
            assertThat(teamAlerts.owner(alert)).isEqualTo(team.member().id());
        });
        sweep.all();
        assertThat(teamAlerts.owner(held)).isEqualTo(other.member().id());
    }

    @Test
    void oneThatWasWrittenWithoutAClockGetsOne() {
        jdbc.sql("delete from alerts.recipient where alert_id = ?").param(alert).update();
        jdbc.sql("delete from alerts.clock where alert_id = ?").param(alert).update();
        jdbc.sql("update alerts.alert set due_at = now() - interval '1 minute' where id = ?")
                .param(alert)
                .update();
        sweep.all();
        assertThat(owner()).isEqualTo(team.member().id());
    }

    private UUID owner() {
        return teamAlerts.owner(alert);
    }

    private int told(Principal who) {
        return teamAlerts.told(who, alert);
    }
}
