package health.attune.alerts.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Relation;
import health.attune.alerts.Alert;
import health.attune.alerts.Alert.State;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Responses;
import health.attune.checkins.answering.Answering;
import health.attune.checkins.answering.Given;
import health.attune.checkins.screening.Interviews;
import health.attune.database.Ids;
import health.attune.pages.NotThere;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class InboxTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    Alerts alerts;

    @Autowired
    Handling handling;

    @Autowired
    Interviews interviews;

    @Autowired
    Answering answering;

    @Autowired
    Responses responses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Someone someone;
    private UUID alert;

    @BeforeEach
    void somebodyAnsweredThatTheyThinkOfDying() {
        someone = asked.someone("Luis Ortega", "phq-9");
        alert = steps.raise(someone);
    }

    @Test
    void whatIsOverdueComesFirstAlsoOnceSomebodyHasIt() {
        var other = asked.someone("Ann Other", "phq-9");
        var overdue = steps.raise(other);
        world.relate(someone.manager(), Relation.CARE_TEAM, other.id());
        alerts.acknowledge(someone.manager(), overdue);
        jdbc.sql("update alerts.clock set judge_by = now() - interval '1 hour' where alert_id = ?")
                .param(overdue)
                .update();
        assertThat(alerts.mine(someone.manager())).extracting(Alert::id).containsExactly(overdue, alert);
        assertThat(alerts.mineWaiting(someone.manager()))
                .as("before all else on the first page")
                .extracting(Alert::id)
                .containsExactly(overdue, alert);
    }

    @Test
    void theDeadlineThatRunsNowIsShown() {
        var first = shown();
        assertThat(first.nextBy()).isEqualTo(first.dueAt());
        alerts.acknowledge(someone.manager(), alert);
        jdbc.sql("update alerts.alert set due_at = now() - interval '1 minute' where id = ?")
                .param(alert)
                .update();
        jdbc.sql("update alerts.clock set next_at = now() where alert_id = ?")
                .param(alert)
                .update();
        assertThat(shown().nextBy())
                .as("a day to judge it, by the rule, wherever the alert went on to meanwhile")
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(shown().isLate(Instant.now())).isFalse();
    }

    private Alert shown() {
        return alerts.mine(someone.manager()).getFirst();
    }

    @Test
    void anOverdueFollowUpCountsWithWhatWaits() {
        steps.toPlanned(someone.manager(), alert);
        steps.close(someone.manager(), alert);
        assertThat(alerts.waiting(someone.manager())).isZero();
        jdbc.sql("update alerts.follow_up set at = now() - interval '1 hour' where person_id = ?")
                .param(someone.id())
                .update();
        assertThat(alerts.waiting(someone.manager())).isEqualTo(1);
    }

    @Test
    void whoeverIsToSpeakWithThePersonSeesThemUntilThen() {
        var nurse = world.staff("nurse", someone.site(), null);
        var team = world.relate(nurse, Relation.CARE_TEAM, someone.id());
        steps.toPlanned(someone.manager(), alert);
        steps.plan(nurse, alert, Duration.ofHours(20), null);
        steps.close(someone.manager(), alert);
        jdbc.sql("update access.relationship set starts_at = now() - interval '50 days', ends_at = now()"
                        + " - interval '40 days' where id = ?")
                .param(team)
                .update();
        assertThat(alerts.show(nurse, alert).isClosed()).isTrue();
        var followUp = jdbc.sql("select id from alerts.follow_up where person_id = ? and replaced_at is null")
                .param(someone.id())
                .query(UUID.class)
                .single();
        followUps.excuse(nurse, followUp, "She is in the hospital, whose team sees her.");
        assertThatThrownBy(() -> alerts.show(nurse, alert)).isInstanceOf(NotThere.class);
    }

    @Autowired
    FollowUpPlans followUps;

    @Test
    void whoeverMayActOnItMayAskAndReadWhatWasAnswered() {
        var responder = world.staff("social-worker", someone.site(), null);
        world.relate(responder, Relation.ALERT_RECIPIENT, someone.id());
        var checkin = interviews.begin(responder, alert, "asq", "en");
        assertThat(interviews.begin(responder, alert, "asq", "en")).isEqualTo(checkin);
        for (int number = 1; number <= 4; number++)
            answering.answer(responder, checkin, new Given(number, "asq-" + number, List.of(0), "en"));
        answering.complete(responder, checkin);
        var asked = handling.interviews(alerts.show(responder, alert));
        assertThat(asked)
                .singleElement()
                .satisfies(one -> assertThat(one.reached()).containsExactly("screen/negative"));
        assertThat(responses
                        .show(responder, asked.getFirst().responseId())
                        .response()
                        .personId())
                .isEqualTo(someone.id());
        var stranger = world.staff("social-worker", world.site(), null);
        assertThatThrownBy(() -> interviews.begin(stranger, alert, "asq", "en")).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> answering.show(stranger, checkin)).isInstanceOf(NotThere.class);
    }

    @Test
    void anAnswerFromImportedHistoryIsReviewedInOneStep() {
        var concern = new Concern(
                someone.id(), Ids.next(), "phq-9", "1", "phq9-9", 1, Concern.Reason.POSITIVE, Concern.Urgency.SAME_DAY);
        transaction.executeWithoutResult(
                status -> alerts.raiseHistoric(concern, Instant.parse("2017-03-01T12:00:00Z"), null));
        var found = alerts.historic(someone.manager(), 50).getFirst();
        alerts.acknowledge(someone.manager(), found.id());
        assertThat(alerts.show(someone.manager(), found.id()).state()).isEqualTo(State.RAISED);
        handling.review(someone.manager(), steps.seen(someone.manager(), found.id()), "Old, and talked about then.");
        assertThat(alerts.historic(someone.manager(), 50)).isEmpty();
        assertThat(alerts.show(someone.manager(), found.id()).isClosed()).isTrue();
    }
}
