package health.attune.today.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.today.Waiting;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** How often the first page asks the database: a number that does not grow with how much waits. */
@AttuneTest
class TodayPageQueriesTest {
    private static final int FOR_ONE_MODULE = 12;
    private static final int AROUND_THE_LIST = 12;

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    ObjectProvider<Waiting> sources;

    @Test
    void fortyPeopleTakeNoMoreQueriesThanFour() throws Exception {
        statements(worker(4)); // what is fetched once for many pages is there
        int few = statements(worker(4));
        int many = statements(worker(40));
        assertThat(many).isLessThanOrEqualTo(few);
        assertThat(many)
                .isLessThanOrEqualTo(AROUND_THE_LIST
                        + FOR_ONE_MODULE * (int) sources.stream().count());
    }

    private Principal worker(int people) {
        var site = world.site();
        var program = world.program(site);
        var worker = world.staff("care-manager", site, program);
        for (int i = 0; i < people; i++) caseload.person(worker, program, "Nora Notmet");
        return worker;
    }

    private int statements(Principal worker) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        logger.addAppender(heard);
        logger.setLevel(Level.DEBUG);
        try {
            web.perform(get("/today").with(World.as(worker))).andExpect(status().isOk());
        } finally {
            logger.setLevel(null);
            logger.detachAppender(heard);
        }
        var here = Thread.currentThread().getName();
        var statements = heard.list.stream()
                .filter(event -> event.getThreadName().equals(here))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement ["))
                .filter(message -> !message.contains("nextval(")) // now and then, for many entries of the audit trail
                .toList();
        return statements.size();
    }
}
