package health.attune.alerts.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.alerts.Alert;
import health.attune.alerts.Alert.State;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class FollowUpTest {
    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    FollowUpPlans followUps;

    @Autowired
    Contacts contacts;

    @Autowired
    Alerts alerts;

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
    void theNextContactIsWithin72HoursOrItIsSaidWhyNot() {
        alerts.acknowledge(someone.manager(), alert);
        steps.assess(someone.manager(), alert, "low", null);
        assertThatThrownBy(() -> steps.plan(someone.manager(), alert, Duration.ofHours(73), null))
                .isInstanceOf(ReasonNeeded.class);
        steps.plan(someone.manager(), alert, Duration.ofHours(71), null);
        assertThat(now().state()).isEqualTo(State.PLANNED);
        steps.plan(
                someone.manager(),
                alert,
                Duration.ofHours(90),
                "She is with her mother until Monday and asked for it.");
        assertThat(followUps.after(now()))
                .get()
                .satisfies(next -> assertThat(next.agreed().reason()).startsWith("She is"));
    }

    @Test
    void theNextContactWaitsUntilItHappenedOrSomebodySaysWhyNot() {
        steps.toPlanned(someone.manager(), alert);
        steps.close(someone.manager(), alert);
        assertThat(waiting()).hasSize(1);
        record(Instant.now().minus(Duration.ofHours(3)));
        assertThat(waiting()).as("the conversation it was agreed in").hasSize(1);
        var sameDay = record(Instant.now());
        assertThat(waiting()).as("on the same day, before the time agreed").hasSize(1);
        contacts.unrecord(someone.manager(), someone.id(), sameDay);
        var followUp = waiting().getFirst();
        comesDue(followUp);
        assertThat(waiting().getFirst().isLate(Instant.now())).isTrue();
        var contact = record(Instant.now());
        assertThat(waiting()).as("the contact happened").isEmpty();
        contacts.unrecord(someone.manager(), someone.id(), contact);
        assertThat(waiting()).as("it did not after all").hasSize(1);
        followUps.excuse(someone.manager(), followUp.id(), "She is in the hospital, whose team sees her.");
        assertThat(waiting()).isEmpty();
    }

    private List<FollowUp> waiting() {
        return followUps.waiting(someone.manager()).stream()
                .filter(followUp -> followUp.personId().equals(someone.id()))
                .toList();
    }

    /** As if it had been agreed two hours ago for an hour ago. */
    private void comesDue(FollowUp followUp) {
        jdbc.sql("update alerts.follow_up set set_at = now() - interval '2 hours', at = now() - interval '1 hour'"
                        + " where id = ?")
                .param(followUp.id())
                .update();
    }

    private UUID record(Instant at) {
        var contact = new Contact(
                Ids.next(),
                someone.id(),
                someone.manager().id(),
                "person",
                "phone",
                "follow-up",
                true,
                10,
                "completed",
                at);
        contacts.record(someone.manager(), contact);
        return contact.id();
    }

    private Seen seen() {
        return steps.seen(someone.manager(), alert);
    }

    private Alert now() {
        return steps.now(someone.manager(), alert);
    }
}
