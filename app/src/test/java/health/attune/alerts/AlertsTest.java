package health.attune.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Verb;
import health.attune.alerts.Concern.Reason;
import health.attune.alerts.Concern.Urgency;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class AlertsTest {
    @Autowired
    World world;

    @Autowired
    Alerts alerts;

    @Autowired
    Access access;

    @Autowired
    TransactionTemplate transaction;

    private UUID person;
    private Principal lead;
    private Principal member;
    private final UUID response = Ids.next();

    @BeforeEach
    void aPersonWithATeam() {
        var site = world.site();
        var program = world.program(site);
        person = world.person("Luis", "Ortega");
        var episode = world.episode(person, program);
        member = world.staff("peer", site, program);
        world.joinTeam(member, episode, false);
        lead = world.staff("care-manager", site, program);
        world.joinTeam(lead, episode, true);
    }

    @Test
    void theLeadOfTheTeamOwnsItAndItStandsInTheirList() {
        raise(1);
        assertThat(alerts.mine(lead)).singleElement().satisfies(alert -> {
            assertThat(alert.personName()).isEqualTo("Luis Ortega");
            assertThat(alert.answer()).isEqualTo(1);
            assertThat(alert.waits()).isTrue();
            assertThat(alert.dueAt()).isAfter(Instant.now());
        });
        assertThat(alerts.mine(member)).isEmpty();
        assertThat(alerts.ofMyPeople(member)).hasSize(1);
        assertThat(alerts.waiting(lead)).isEqualTo(1);
    }

    @Test
    void raisedAgainItIsOneAlertWithOneMoreEvent() {
        raise(1);
        raise(3);
        var alert = alerts.mine(lead).getFirst();
        assertThat(alerts.mine(lead)).hasSize(1);
        assertThat(alerts.events(alert)).extracting(AlertEvent::answer).containsExactly(null, 3, null);
    }

    @Test
    void aWorseAnswerWaitsAnewAlthoughSomebodyHadTheOneBefore() {
        raise(1);
        var id = alerts.mine(lead).getFirst().id();
        alerts.acknowledge(lead, id);
        assertThat(alerts.waiting(lead)).isZero();
        raise(3);
        var worse = alerts.show(lead, id);
        assertThat(worse.waits()).isTrue();
        assertThat(worse.dueAt()).isAfter(Instant.now());
        assertThat(alerts.waiting(lead)).isEqualTo(1);
        assertThat(alerts.events(worse).getLast())
                .extracting(AlertEvent::state, AlertEvent::answer)
                .containsExactly(Alert.State.RAISED, 3);
        alerts.acknowledge(lead, id);
        raise(2);
        assertThat(alerts.show(lead, id).waits()).as("milder than the last one").isFalse();
    }

    @Test
    void anAnswerThatCallsForMoreHasteBringsTheDeadlineForward() {
        raise(1);
        var before = alerts.mine(lead).getFirst();
        var acute = new Concern(person, response, "phq-9", "1.0", "phq9-9", 1, Reason.POSITIVE, Urgency.IMMEDIATE);
        transaction.executeWithoutResult(status -> alerts.raise(acute, null));
        var after = alerts.show(lead, before.id());
        assertThat(after.urgency()).isEqualTo(Urgency.IMMEDIATE);
        assertThat(after.dueAt()).isBeforeOrEqualTo(before.dueAt());
        raise(3);
        assertThat(alerts.show(lead, before.id()))
                .as("never milder, and never with more time")
                .extracting(Alert::urgency, Alert::dueAt)
                .containsExactly(Urgency.IMMEDIATE, after.dueAt());
    }

    @Test
    void whatCallsForNobodyIsToldOnceAndTheAlertStays() {
        raise(3);
        var id = alerts.mine(lead).getFirst().id();
        for (int sent = 0; sent < 2; sent++)
            transaction.executeWithoutResult(status -> alerts.answeredLater(response, "phq9-9", 0, null));
        var alert = alerts.show(lead, id);
        assertThat(alert.waits()).isTrue();
        assertThat(alerts.events(alert)).extracting(AlertEvent::answer).containsExactly(null, null, 0);
    }

    @Test
    void itsOwnerSeesThePersonEvenAfterLeavingTheTeam() {
        raise(1);
        world.leaveTeams(lead);
        assertThat(alerts.mine(lead)).hasSize(1);
        assertThat(access.may(lead, Verb.ACT, DataClass.SAFETY, person)).isTrue();
        assertThat(access.may(lead, Verb.READ, DataClass.RECORD, person)).isTrue();
        assertThat(access.may(lead, Verb.WRITE, DataClass.RECORD, person)).isFalse();
    }

    @Test
    void acknowledgedTwiceTheFirstStands() {
        raise(1);
        var id = alerts.mine(lead).getFirst().id();
        alerts.acknowledge(lead, id);
        alerts.acknowledge(member, id);
        alerts.note(lead, id, new Alerts.Note(Ids.next(), "Called, spoke for 20 minutes, safe today."));
        var alert = alerts.show(lead, id);
        assertThat(alert.state()).isEqualTo(Alert.State.ACKNOWLEDGED);
        assertThat(alerts.events(alert)).hasSize(4);
        assertThat(alerts.events(alert).getLast().note()).startsWith("Called");
    }

    @Test
    void nobodyElseLearnsOfIt() {
        raise(1);
        var id = alerts.mine(lead).getFirst().id();
        var stranger = world.staff("care-manager", world.site(), null);
        assertThatThrownBy(() -> alerts.show(stranger, id)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> alerts.acknowledge(stranger, id)).isInstanceOf(NotThere.class);
        assertThat(alerts.ofMyPeople(stranger)).isEmpty();
        assertThatThrownBy(() -> alerts.show(world.account(person), id))
                .as("the workings of an alert are hidden from the person")
                .isInstanceOf(NotThere.class);
    }

    @Test
    void withoutAnyProgramItGoesToTheLastResort() {
        var alone = world.person("Nadie", "Solo");
        transaction.executeWithoutResult(status -> alerts.raise(concern(alone, 2), null));
        var helper = world.staff("care-manager", world.site(), null);
        world.relate(helper, Relation.CARE_TEAM, alone);
        assertThat(alerts.ofMyPeople(helper))
                .singleElement()
                .satisfies(alert -> assertThat(alert.ownerId()).isNotNull());
    }

    @Test
    void whatImportedHistoryHoldsStartsNoClock() {
        transaction.executeWithoutResult(
                status -> alerts.raiseHistoric(concern(person, 1), Instant.parse("2017-03-01T12:00:00Z"), null));
        assertThat(alerts.mine(lead)).isEmpty();
        assertThat(alerts.historic(lead, 50))
                .singleElement()
                .satisfies(alert -> assertThat(alert.dueAt()).isNull());
    }

    @Test
    void itIsRaisedOnlyInsideTheTransactionOfTheAnswer() {
        assertThatThrownBy(() -> alerts.raise(concern(person, 1), null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void raise(int answer) {
        transaction.executeWithoutResult(status -> alerts.raise(concern(person, answer), null));
    }

    private Concern concern(UUID personId, int answer) {
        return new Concern(personId, response, "phq-9", "1", "phq9-9", answer, Reason.POSITIVE, Urgency.SAME_DAY);
    }
}
