package health.attune.alerts.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Owner;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.alerts.Alert;
import health.attune.alerts.AlertEvent;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import health.attune.alerts.Owners;
import health.attune.database.Ids;
import java.util.Objects;
import java.util.UUID;
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
    void itsOwnerIsToldInTheTransactionThatRaisesIt() {
        assertThat(told(lead)).isEqualTo(1);
        assertThat(told(member)).isZero();
    }

    @Test
    void itGoesOnFromOneToTheNextAndThenToAllAgainAndToTheManagers() {
        deadlines.pass(alert);
        assertThat(owner()).isEqualTo(member.id());
        assertThat(told(member)).isEqualTo(1);
        deadlines.pass(alert);
        assertThat(owner()).isEqualTo(fallback.id());
        assertThat(told(manager)).isZero();
        deadlines.pass(alert);
        assertThat(told(lead)).isEqualTo(2);
        assertThat(told(member)).isEqualTo(2);
        assertThat(told(fallback)).isEqualTo(2);
        assertThat(told(manager)).isEqualTo(1);
        assertThat(alerts.events(alerts.show(lead, alert)))
                .extracting(AlertEvent::onward)
                .filteredOn(Objects::nonNull)
                .hasSize(3)
                .last()
                .isEqualTo(new AlertEvent.Onward(null));
    }

    @Test
    void whoeverItWentToActsOnItUntilItIsClosedAndTheEarlierOwnersKeepSeeingIt() {
        world.leaveTeams(lead);
        world.leaveTeams(member);
        deadlines.pass(alert);
        assertThat(owner()).isEqualTo(fallback.id());
        for (var one : new Principal[] {lead, fallback}) {
            assertThat(access.may(one, Verb.ACT, DataClass.SAFETY, person)).isTrue();
            assertThat(access.may(one, Verb.READ, DataClass.CONTACT_DETAILS, person))
                    .isTrue();
            assertThat(access.may(one, Verb.READ, DataClass.APPOINTMENTS, person))
                    .isTrue();
        }
        assertThat(access.may(fallback, Verb.READ, DataClass.RECORD, person)).isFalse();
        var desk = world.staff("front-desk", site, null);
        for (var one : new Principal[] {desk, manager})
            assertThat(access.may(one, Verb.READ, DataClass.SAFETY, person)).isFalse();
        transaction.executeWithoutResult(status -> owners.end(alert));
        assertThat(access.may(fallback, Verb.READ, DataClass.CONTACT_DETAILS, person))
                .isFalse();
    }

    @Test
    void oneThatCannotGoOnHoldsUpNoneOfTheOthers() {
        var stuck = alert;
        var other = world.person("Marta", "Ortega");
        world.episode(other, world.program(site));
        refuseRelationships(person);
        try {
            person = other;
            alert = raise();
            jdbc.sql("update alerts.clock set next_at = now() - interval '1 hour' where alert_id = ?")
                    .param(stuck)
                    .update();
            jdbc.sql("update alerts.clock set next_at = now() where alert_id = ?")
                    .param(alert)
                    .update();
            sweep.all();
            assertThat(alerts.events(alerts.show(fallback, alert)))
                    .extracting(AlertEvent::onward)
                    .anyMatch(Objects::nonNull);
        } finally {
            Owner.of(service).sql("drop trigger stuck on access.relationship").update();
        }
        alert = stuck;
        deadlines.pass(alert);
        assertThat(told(member)).as("it goes on as soon as it can").isEqualTo(1);
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
        alerts.acknowledge(lead, alert);
        sweep.all();
        assertThat(told(member)).isZero();
        deadlines.pass(alert);
        assertThat(owner()).as("it stays with whoever took it").isEqualTo(lead.id());
        assertThat(told(member)).isEqualTo(1);
        assertThat(alerts.mine(member)).hasSize(1);
        assertThat(alerts.mineWaiting(member)).hasSize(1);
        assertThat(alerts.waiting(member)).isEqualTo(1);
        assertThat(alerts.ofMyPeople(member)).isEmpty();
        assertThat(alerts.mine(fallback)).isEmpty();
        transaction.executeWithoutResult(status -> owners.give(alert, fallback.id(), member.id()));
        assertThat(alerts.waiting(member)).isZero();
        assertThat(alerts.ofMyPeople(member)).hasSize(1);
    }

    @Test
    void beforeItsTimeNobodyElseIsTold() {
        sweep.all();
        assertThat(owner()).isEqualTo(lead.id());
        assertThat(told(member)).isZero();
    }

    @Test
    void oneWhoMayActNoLongerIsFollowedAtOnce() {
        jdbc.sql("update access.role_grant set ends_at = now() where account_id = ?")
                .param(lead.id())
                .update();
        sweep.all();
        assertThat(owner()).isEqualTo(member.id());
        assertThat(escalations.unrouted()).isNotNegative();
    }

    @Test
    void oneThatWasWrittenWithoutAClockGetsOne() {
        jdbc.sql("delete from alerts.recipient where alert_id = ?").param(alert).update();
        jdbc.sql("delete from alerts.clock where alert_id = ?").param(alert).update();
        jdbc.sql("update alerts.alert set due_at = now() - interval '1 minute' where id = ?")
                .param(alert)
                .update();
        sweep.all();
        assertThat(owner()).isEqualTo(member.id());
    }

    @Test
    void metInTheListOfItsOwnerItIsKnown() {
        assertThat(alerts.show(lead, alert).state()).isEqualTo(Alert.State.RAISED);
        alerts.ofMyPeople(member);
        assertThat(alerts.show(lead, alert).state()).isEqualTo(Alert.State.RAISED);
        alerts.mine(lead);
        assertThat(alerts.show(lead, alert).state()).isEqualTo(Alert.State.NOTIFIED);
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
