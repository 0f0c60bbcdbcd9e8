package health.attune.safeguards.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.alerts.SelfTestAlerts;
import health.attune.checkins.Asked;
import health.attune.jobs.Job;
import health.attune.notices.sending.Instances;
import health.attune.people.Nobody;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The answers of nobody go the whole way, each part of which is needed, and end nothing that is real. */
@AttuneTest
class SelfTestTest {
    private static final String WARNING = "It is not certain that alerts arrive";
    private static final String UNDER_WAY = "select is_under_way from safeguards.self_test";

    @Autowired
    SelfTest selfTest;

    @Autowired
    SelfTestAlerts alertsOfNobody;

    @Autowired
    SelfTestWatch watch;

    @Autowired
    List<Job> jobs;

    @Autowired
    Instances instances;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void noneWasEverDone() {
        jdbc.sql("update safeguards.self_test set began_at = null, is_under_way = false, came_through_at = null,"
                        + " watched_from = now()")
                .update();
    }

    @AfterEach
    void nobodyIsWarnedAnyMore() {
        noneWasEverDone();
        watch.look();
    }

    @Test
    void itComesThroughTheWholeWayAndIsClosed() {
        selfTest.step();
        theWayOfAnAlert();
        assertThat(isUnderWay()).isTrue();
        work("safeguards.finder");
        selfTest.step();
        assertThat(isUnderWay()).isFalse();
        assertThat(watch.look()).isLessThan(Duration.ofMinutes(1));
        assertThat(jdbc.sql("select distinct state from alerts.alert where person_id = ?")
                        .param(Nobody.ID)
                        .query(String.class)
                        .list())
                .containsExactly("closed");
        assertThat(foundLate())
                .as("the second finder had to raise one, which is no fault of the first")
                .isZero();
    }

    @Test
    void withoutAnyOneOfItsPartsItDoesNotComeThrough() {
        for (var missing : List.of("notices.tell", "alerts.sweep", "sending", "safeguards.finder")) {
            noneWasEverDone();
            selfTest.step();
            theWayOfAnAlertWithout(missing);
            if (!missing.equals("safeguards.finder")) work("safeguards.finder");
            selfTest.step();
            assertThat(isUnderWay()).as("without " + missing).isTrue();
        }
    }

    @Test
    void whatTheLastOneLeftGoesSoThatNothingGrows() {
        for (int i = 0; i < 3; i++) {
            jdbc.sql("update safeguards.self_test set began_at = began_at - interval '1 hour'")
                    .update();
            selfTest.step();
            theWayOfAnAlert();
        }
        for (var table : List.of("checkins.checkin", "checkins.response"))
            assertThat(ofNobody(table)).as(table).isEqualTo(2);
        assertThat(ofNobody("alerts.alert")).isEqualTo(1);
        assertThat(ofNobody("people.identifier")).isZero();
    }

    @Test
    void anHourlyOneIsBegunOnceAnHourWhoeverTakesTheStep() {
        selfTest.step();
        var began = jdbc.sql("select told_id from safeguards.self_test").query(UUID.class);
        var first = began.single();
        selfTest.step();
        assertThat(began.single()).isEqualTo(first);
        jdbc.sql("update safeguards.self_test set began_at = now() - interval '1 hour'")
                .update();
        selfTest.step();
        assertThat(began.single()).isNotEqualTo(first);
    }

    @Test
    void noJobClosesARealAlert() {
        var someone = asked.someone("Rae Real", "phq-9");
        asked.answer(someone, asked.open(someone), 9, 2);
        transaction.executeWithoutResult(status -> alertsOfNobody.close());
        transaction.executeWithoutResult(status -> alertsOfNobody.remove());
        assertThat(jdbc.sql("select state from alerts.alert where person_id = ?")
                        .param(someone.id())
                        .query(String.class)
                        .list())
                .containsExactly("raised");
        assertThatThrownBy(() -> jdbc.sql("update alerts.alert set state = 'closed' where person_id = ?")
                        .param(someone.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void staffAreWarnedOnEveryPageUntilOneComesThrough() throws Exception {
        var nurse = world.staff("nurse", world.site(), null);
        var page = get("/rosters").with(World.as(nurse));
        assertThat(body(page)).doesNotContain(WARNING);
        jdbc.sql("update safeguards.self_test set watched_from = now() - interval '91 minutes'")
                .update();
        watch.look();
        assertThat(body(page)).contains(WARNING).contains("91 minutes");
        assertThat(body(get("/sign-in"))).doesNotContain(WARNING);
        var person = world.account(world.person("Pia", "Person"));
        assertThat(body(get("/me").with(World.as(person)))).doesNotContain(WARNING);
        selfTest.step();
        theWayOfAnAlert();
        work("safeguards.finder");
        selfTest.step();
        watch.look();
        assertThat(body(page)).doesNotContain(WARNING);
    }

    private String body(org.springframework.test.web.servlet.RequestBuilder page) throws Exception {
        return web.perform(page).andReturn().getResponse().getContentAsString();
    }

    private void theWayOfAnAlert() {
        theWayOfAnAlertWithout("nothing");
    }

    /** What the jobs of an instance do within seconds: tell, go on, send, tell. */
    private void theWayOfAnAlertWithout(String missing) {
        if (!missing.equals("notices.tell")) work("notices.tell");
        if (!missing.equals("alerts.sweep")) work("alerts.sweep");
        if (!missing.equals("sending")) instances.sendAll();
        if (!missing.equals("notices.tell")) work("notices.tell");
    }

    private void work(String name) {
        jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private boolean isUnderWay() {
        return jdbc.sql(UNDER_WAY).query(Boolean.class).single();
    }

    private int foundLate() {
        return ofNobody("safeguards.found_late");
    }

    private int ofNobody(String table) {
        return jdbc.sql("select count(*) from " + table + " where person_id = ?")
                .param(Nobody.ID)
                .query(Integer.class)
                .single();
    }
}
