package health.attune.supervision.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.supervision.Supervised;
import health.attune.supervision.Supervised.Two;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The hour that two agreed on next, on the first page of both. */
@AttuneTest
class HoursTodayTest {
    private static final String HOUR = "Hour of supervision with ";

    @Autowired
    MockMvc web;

    @Autowired
    Supervised supervised;

    @Autowired
    JdbcClient jdbc;

    private Two two;

    @BeforeEach
    void anHour() {
        two = supervised.two();
        supervised.person(two, "Uri Unmet");
    }

    @Test
    void bothFindTheNextHourAWeekAheadAndNobodyElseDoes() throws Exception {
        agree(0, World.today().plusDays(8));
        assertThat(today(two.worker())).doesNotContain(HOUR);
        agree(1, World.today().plusDays(7));
        assertThat(today(two.worker())).contains(HOUR, "href=\"/supervision/own\"");
        assertThat(today(two.supervisor()))
                .contains(HOUR, "href=\"/supervision/" + two.worker().id() + "\"");
        agree(2, World.today());
        assertThat(today(two.worker()).split(HOUR, -1)).hasSize(2);
        assertThat(today(supervised.two().worker())).doesNotContain(HOUR);
    }

    @Test
    void whoSupervisesNoLongerHasNoHour() throws Exception {
        agree(0, World.today());
        jdbc.sql("update access.relationship set ends_at = now() where account_id = ?")
                .param(two.supervisor().id())
                .update();
        for (var who : new Principal[] {two.worker(), two.supervisor()})
            assertThat(today(who)).doesNotContain(HOUR);
    }

    private void agree(int version, LocalDate next) throws Exception {
        web.perform(post("/supervision/" + two.worker().id() + "/note")
                        .param("version", Integer.toString(version))
                        .param("steps", "Walk along " + version)
                        .param("nextOn", next.toString())
                        .with(as(two.supervisor()))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
    }

    private String today(Principal who) throws Exception {
        return web.perform(get("/today?kind=team").with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
