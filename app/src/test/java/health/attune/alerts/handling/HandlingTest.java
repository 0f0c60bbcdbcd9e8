package health.attune.alerts.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.alerts.Alert;
import health.attune.alerts.Alert.State;
import health.attune.alerts.AlertEvent;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import health.attune.pages.ChangedMeanwhile;
import health.attune.pages.NotThere;
import health.attune.safetyplans.SafetyPlan.Part;
import health.attune.safetyplans.SafetyPlans;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class HandlingTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertSteps steps;

    @Autowired
    Handling handling;

    @Autowired
    SafetyPlans safetyPlans;

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
    void fromRaisingToClosingEachStepSaysWhoAndWhen() {
        steps.toPlanned(someone.manager(), alert);
        steps.close(someone.manager(), alert);
        var closed = now();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(alerts.events(closed))
                .extracting(AlertEvent::state)
                .containsExactly(
                        State.RAISED, State.NOTIFIED, State.ACKNOWLEDGED, State.ASSESSED, State.PLANNED, State.CLOSED);
        assertThat(alerts.events(closed).subList(2, 6))
                .allSatisfy(event ->
                        assertThat(event.byName()).contains(someone.manager().id() + ""));
        assertThat(alerts.mine(someone.manager())).isEmpty();
    }

    @Test
    void itIsNotClosedWithoutASafetyPlanOrTheReasonWhyNone() {
        steps.toPlanned(someone.manager(), alert);
        assertThatThrownBy(() -> handling.close(someone.manager(), seen(), AlertSteps.decision(null)))
                .isInstanceOf(PlanNeeded.class);
        safetyPlans.write(
                someone.manager(),
                someone.id(),
                new SafetyPlans.Version(Ids.next(), null, Map.of(Part.WORTH, "My sister and the dog")));
        handling.close(someone.manager(), seen(), AlertSteps.decision(null));
        assertThat(now().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aHighRiskIsJudgedOnlyWithWhatWasDoneAtOnce() {
        alerts.acknowledge(someone.manager(), alert);
        assertThatThrownBy(() -> steps.assess(someone.manager(), alert, "high", null))
                .isInstanceOf(ActionNeeded.class);
        steps.assess(someone.manager(), alert, "high", "crisis-care");
        assertThat(now().state()).isEqualTo(State.ASSESSED);
    }

    @Test
    void whoIsAClinicianSomewhereElseIsNoneHere() {
        var peer = world.staff("peer", someone.site(), null);
        world.alsoHolds(peer, "nurse", Grant.Place.at(world.site()));
        world.relate(peer, Relation.ASSIGNED_WORKER, someone.id());
        alerts.acknowledge(peer, alert);
        assertThatThrownBy(() -> steps.assess(peer, alert, "low", null)).isInstanceOf(ClinicianNeeded.class);
        var program = world.program(someone.site());
        world.alsoHolds(peer, "nurse", Grant.Place.of(program, someone.site()));
        assertThatThrownBy(() -> steps.assess(peer, alert, "low", null)).isInstanceOf(ClinicianNeeded.class);
        world.episode(someone.id(), program);
        steps.assess(peer, alert, "low", null);
        assertThat(now().state()).isEqualTo(State.ASSESSED);
    }

    @Test
    void onlyAClinicianJudgesAndClosesAndTheDeskDoesNotEvenSeeIt() {
        var peer = world.staff("peer", someone.site(), null);
        world.relate(peer, Relation.ASSIGNED_WORKER, someone.id());
        alerts.acknowledge(peer, alert);
        assertThatThrownBy(() -> steps.assess(peer, alert, "low", null)).isInstanceOf(ClinicianNeeded.class);
        steps.assess(someone.manager(), alert, "low", null);
        steps.plan(peer, alert, Duration.ofHours(20), null);
        assertThatThrownBy(() -> steps.close(peer, alert)).isInstanceOf(ClinicianNeeded.class);
        var desk = world.staff("front-desk", someone.site(), null);
        assertThatThrownBy(() -> steps.close(desk, alert)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> steps.close(someone.self(), alert)).isInstanceOf(NotThere.class);
        assertThat(now().state()).isEqualTo(State.PLANNED);
    }

    @Test
    void noJobClosesOneNeitherByTheDoorNorByTheTable() {
        steps.toPlanned(someone.manager(), alert);
        var job = world.importJob();
        assertThatThrownBy(() -> steps.close(job, alert)).isInstanceOf(NotThere.class);
        assertThatThrownBy(
                        () -> jdbc.sql("""
                        insert into alerts.closing (id, alert_id, person_id, is_historic, closed_by, closed_at, words,
                            disposition, assessment_id, follow_up_id, no_plan_because)
                        select ?, a.id, a.person_id, false, ?, now(), 'x', 'care-goes-on', a.assessment_id, f.id, 'x'
                        from alerts.alert a join alerts.follow_up f on f.assessment_id = a.assessment_id
                        where a.id = ?
                        """).params(Ids.next(), job.id(), alert).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update alerts.alert set state = 'closed' where id = ?")
                        .param(alert)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(now().state()).isEqualTo(State.PLANNED);
    }

    @Test
    void ofTwoWhoCloseAtOnceOneIsToldThatItChanged() throws Exception {
        steps.toPlanned(someone.manager(), alert);
        var therapist = world.staff("therapist", someone.site(), null);
        world.relate(therapist, Relation.CARE_TEAM, someone.id());
        var seen = seen();
        var outcomes = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = List.of(closing(someone.manager(), seen), closing(therapist, seen));
            for (var outcome : pool.invokeAll(both)) outcomes.add(outcome.get());
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
        assertThat(outcomes).containsExactlyInAnyOrder("closed", "refused");
        assertThat(alerts.events(now()).stream().filter(event -> event.state() == State.CLOSED))
                .hasSize(1);
    }

    private Callable<String> closing(Principal who, Seen seen) {
        return () -> {
            try {
                handling.close(who, seen, AlertSteps.decision("Was spoken with."));
                return "closed";
            } catch (ChangedMeanwhile | NotTheNextStep refused) {
                return "refused";
            }
        };
    }

    @Test
    void whatSomebodyElseChangedSinceIsNotOverwritten() {
        alerts.acknowledge(someone.manager(), alert);
        var old = seen();
        steps.assess(someone.manager(), alert, "low", null);
        assertThatThrownBy(() -> handling.assess(someone.manager(), old, AlertSteps.judgment("none", null), List.of()))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> handling.close(someone.manager(), seen(), AlertSteps.decision("x")))
                .as("closing comes after planning")
                .isInstanceOf(NotTheNextStep.class);
    }

    private Seen seen() {
        return steps.seen(someone.manager(), alert);
    }

    private Alert now() {
        return steps.now(someone.manager(), alert);
    }
}
