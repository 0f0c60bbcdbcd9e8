package health.attune.checkins.spool;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern.Reason;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.spool.Filing.Outcome;
import health.attune.database.Ids;
import health.attune.pages.CrisisHelp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database took an answer in, and the line broke before it could say so: the same answer waits in the spool. */
@AttuneTest
class TakenUnheardTest {
    @Autowired
    Filing filing;

    @Autowired
    Tickets tickets;

    @Autowired
    Asked asked;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcClient jdbc;

    private Someone someone;
    private UUID checkin;

    @BeforeEach
    void somebodyWhoAnswered() {
        someone = asked.someone("Uma Unheard", "phq-9");
        checkin = asked.open(someone);
    }

    @Test
    void thenItHasItsAlertAndGetsNoSecond() {
        asked.answer(someone, checkin, 9, 2);
        asked.answer(someone, checkin, 8, 1);
        assertThat(filing.tryFile(received(9, List.of(2)))).isEqualTo(Outcome.DONE);
        assertThat(reasons()).containsExactly(Reason.POSITIVE);
        assertThat(late()).isZero();
    }

    @Test
    void soItDoesWhereTheCheckinWasFinishedMeanwhile() {
        asked.answerAll(someone, checkin, 1);
        assertThat(filing.tryFile(received(8, List.of(1)))).isEqualTo(Outcome.DONE);
        assertThat(late()).isZero();
    }

    @Test
    void anotherAnswerIsHeardAllTheSame() {
        asked.answer(someone, checkin, 9, 1);
        asked.answer(someone, checkin, 8, 1);
        filing.tryFile(received(9, List.of(3)));
        assertThat(reasons()).containsExactlyInAnyOrder(Reason.POSITIVE, Reason.LATE);
        filing.tryFile(received(8, List.of()));
        assertThat(late()).as("a refusal is another answer").isEqualTo(2);
    }

    /** A moment before the answers above: as it was when the line broke. */
    private Received received(int number, List<Integer> values) {
        var response = jdbc.sql("select id from checkins.response where checkin_id = ?")
                .param(checkin)
                .query(UUID.class)
                .single();
        var asking = new Tickets.Asked(checkin, response, "phq9-" + number, "en");
        var ticket = tickets.read(tickets.issue(someone.self(), asking, new CrisisHelp("Call us.", "555", "556")))
                .orElseThrow();
        return new Received(Ids.next(), ticket, values, "en", Instant.now().minus(Duration.ofSeconds(10)));
    }

    private List<Reason> reasons() {
        return alerts.mine(someone.manager()).stream().map(Alert::reason).toList();
    }

    private int late() {
        return jdbc.sql("select sum(jsonb_array_length(late)) from checkins.response where checkin_id = ?")
                .param(checkin)
                .query(Integer.class)
                .single();
    }
}
