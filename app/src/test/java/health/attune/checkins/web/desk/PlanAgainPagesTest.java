package health.attune.checkins.web.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Schedules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A plan that can't be saved is given back as it was typed. */
@AttuneTest
class PlanAgainPagesTest {
    private static final String START = World.today().plusDays(9).toString();

    @Autowired
    MockMvc web;

    @Autowired
    Asked asked;

    @Autowired
    Schedules schedules;

    private Someone someone;

    @BeforeEach
    void somebodyInCare() {
        someone = asked.someone("Ximena Robles", "phq-9");
    }

    @Test
    void whatIsPlannedAlreadyIsSaidAtItsFieldWithTheWayThere() throws Exception {
        var standing = schedules.of(someone.manager(), someone.id()).getFirst().id();
        plan("phq-9", "person")
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"instrument-fault\""),
                                containsString("planned in this episode already"),
                                containsString("href=\"/schedules/" + standing + "\""),
                                containsString("value=\"phq-9\" selected"),
                                containsString("value=\"33\""),
                                containsString("value=\"" + START + "\""))));
    }

    @Test
    void whoIsNotNamedByTheInstrumentIsSaidAtItsField() throws Exception {
        plan("gad-7", "caregiver")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"answeredBy-fault\""),
                                containsString("value=\"gad-7\" selected"),
                                containsString("value=\"33\""),
                                containsString("value=\"" + START + "\""))));
    }

    private ResultActions plan(String instrument, String answeredBy) throws Exception {
        return web.perform(post("/people/" + someone.id() + "/schedules")
                .param("episode", someone.episode().toString())
                .param("instrument", instrument)
                .param("everyDays", "33")
                .param("answeredBy", answeredBy)
                .param("startsOn", START)
                .with(World.as(someone.manager()))
                .with(csrf()));
    }
}
