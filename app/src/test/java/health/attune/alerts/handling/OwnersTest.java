package health.attune.alerts.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.Verb;
import health.attune.alerts.Alert;
import health.attune.alerts.Alert.State;
import health.attune.alerts.AlertEvent;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class OwnersTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    Handling handling;

    @Autowired
    Alerts alerts;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private UUID alert;

    @BeforeEach
    void somebodyAnsweredThatTheyThinkOfDying() {
        someone = asked.someone("Luis Ortega", "phq-9");
        alert = steps.raise(someone);
    }

    @Test
    void oneTakesItFromAnotherAndBothAreRecorded() {
        var therapist = world.staff("therapist", someone.site(), null);
        world.relate(therapist, Relation.CARE_TEAM, someone.id());
        alerts.acknowledge(someone.manager(), alert);
        handling.takeOver(therapist, seen());
        assertThat(now().ownerId()).isEqualTo(therapist.id());
        assertThat(alerts.events(now()).getLast().passed()).satisfies(passed -> {
            assertThat(passed).isNotNull();
            assertThat(passed.fromName()).contains(someone.manager().id() + "");
            assertThat(passed.taken()).isTrue();
        });
        assertThatThrownBy(() -> handling.handOver(
                        therapist,
                        seen(),
                        world.staff("nurse", world.site(), null).id()))
                .isInstanceOf(NotReachable.class);
        handling.handOver(therapist, seen(), someone.manager().id());
        assertThat(now().ownerId()).isEqualTo(someone.manager().id());
    }

    @Test
    void closedItsOwnerNoLongerStandsToThePerson() {
        var responder = world.staff("social-worker", someone.site(), null);
        world.relate(responder, Relation.CARE_TEAM, someone.id());
        handling.takeOver(responder, seen());
        jdbc.sql("update access.relationship set ends_at = now() - interval '40 days', starts_at = now() - interval"
                        + " '50 days' where account_id = ? and relation = 'care_team'")
                .param(responder.id())
                .update();
        assertThat(mayAct(responder)).as("as its recipient").isTrue();
        alerts.acknowledge(responder, alert);
        steps.assess(responder, alert, "none", null);
        handling.plan(
                responder,
                seen(),
                new FollowUp.Agreed(
                        someone.manager().id(), "", "phone", Instant.now().plus(Duration.ofHours(20)), null, null));
        steps.close(responder, alert);
        assertThat(mayAct(responder)).as("on the next request").isFalse();
    }

    private boolean mayAct(Principal who) {
        return access.may(who, Verb.ACT, DataClass.SAFETY, someone.id());
    }

    @Test
    void oneConversationAnswersSeveralAlertsOfThePerson() {
        alerts.acknowledge(someone.manager(), alert);
        var second = asked.someone("Ann Other", "phq-9");
        var strange = steps.raise(second);
        asked.skipSafety(someone);
        var others = handling.openBeside(someone.manager(), now()).stream()
                .map(Alert::id)
                .toList();
        assertThat(others).isNotEmpty();
        var also = new ArrayList<>(others);
        also.add(strange);
        handling.assess(someone.manager(), seen(), AlertSteps.judgment("low", null), also);
        steps.plan(someone.manager(), alert, Duration.ofHours(24), null);
        steps.close(someone.manager(), alert);
        assertThat(alerts.events(alerts.show(someone.manager(), others.getFirst())))
                .extracting(AlertEvent::state)
                .containsExactly(State.RAISED, State.ACKNOWLEDGED, State.ASSESSED, State.PLANNED, State.CLOSED);
        assertThat(others)
                .allSatisfy(other -> assertThat(
                                alerts.show(someone.manager(), other).state())
                        .isEqualTo(State.CLOSED));
        assertThat(alerts.show(second.manager(), strange).state())
                .as("of somebody else")
                .isEqualTo(State.NOTIFIED);
    }

    @Test
    void aWorseAnswerAfterClosingWaitsAnewAndIsSeenByItsOwnerAgain() {
        var checkin = asked.open(someone);
        steps.toPlanned(someone.manager(), alert);
        steps.close(someone.manager(), alert);
        asked.answer(someone, checkin, 9, 3);
        assertThat(alerts.mine(someone.manager())).singleElement().satisfies(open -> {
            assertThat(open.waits()).isTrue();
            assertThat(open.assessmentId()).isNull();
        });
        world.leaveTeams(someone.manager());
        assertThat(mayAct(someone.manager())).isTrue();
    }

    private Seen seen() {
        return steps.seen(someone.manager(), alert);
    }

    private Alert now() {
        return steps.now(someone.manager(), alert);
    }
}
