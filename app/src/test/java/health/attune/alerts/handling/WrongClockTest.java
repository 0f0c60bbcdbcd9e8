package health.attune.alerts.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.checkins.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The machine's clock is ten days ahead: what is promised and what is opened follows the database. */
@AttuneTest
@Import(WrongClockTest.Ahead.class)
class WrongClockTest {
    private static final String LATE = ">Past due<";

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    AlertSteps steps;

    @Autowired
    Handling handling;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    @Test
    void theNextContactIsDueByTheDatabaseAndWhoeverSpeaksWithThemSeesThemAtOnce() {
        var someone = asked.someone("Cleo Clock", "phq-9");
        var manager = someone.manager();
        var alert = steps.raise(someone);
        steps.toPlanned(manager, alert);
        assertThat(holds(
                        "select assessed_at <= now() and contact_by < now() + interval '73 hours'"
                                + " from alerts.assessment where person_id = ?",
                        someone.id()))
                .isTrue();
        var colleague = world.staff("nurse", someone.site(), null);
        jdbc.sql("update programs.site set fallback_account_id = ? where id = ?")
                .params(colleague.id(), someone.site())
                .update();
        var soon = Instant.now().plus(Duration.ofHours(20));
        var agreed = new FollowUp.Agreed(colleague.id(), "", "phone", soon, null, null);
        handling.plan(manager, steps.seen(manager, alert), agreed);
        assertThat(access.may(colleague, Verb.ACT, DataClass.SAFETY, someone.id()))
                .isTrue();
        steps.close(manager, alert);
        assertThat(holds("select closed_at <= now() from alerts.closing where alert_id = ?", alert))
                .isTrue();
    }

    @Test
    void noPageCallsLateWhatIsLateByTheMachineAlone() throws Exception {
        var someone = asked.someone("Cleo Clock", "phq-9");
        var manager = someone.manager();
        var alert = steps.raise(someone);
        assertThat(page(manager)).contains("Cleo Clock").doesNotContain(LATE);
        steps.toPlanned(manager, alert);
        steps.close(manager, alert);
        assertThat(page(manager)).contains("Cleo Clock").doesNotContain(LATE);
    }

    private String page(Principal who) throws Exception {
        return web.perform(get("/alerts").with(World.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private boolean holds(String question, UUID about) {
        return jdbc.sql(question).param(about).query(Boolean.class).single();
    }

    @TestConfiguration
    static class Ahead {
        @Bean
        @Primary
        Clock ahead() {
            return Clock.offset(Clock.systemUTC(), Duration.ofDays(10));
        }
    }
}
