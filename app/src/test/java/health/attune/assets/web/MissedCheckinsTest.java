package health.attune.assets.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked;
import health.attune.checkins.Schedules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AttuneTest
class MissedCheckinsTest {
    @Autowired
    MockMvc web;

    @Autowired
    Asked asked;

    @Autowired
    Schedules schedules;

    @Test
    void twoInARowAreWorthTalkingAboutAndStaffReadTheRule() throws Exception {
        var someone = asked.someone("Nadia Late", "phq-9");
        var page = "/people/" + someone.id();
        web.perform(get(page).with(World.as(someone.manager())))
                .andExpect(content().string(not(containsString("in a row"))));
        schedules.plan(
                someone.manager(),
                someone.id(),
                new Schedules.Plan(
                        someone.episode(),
                        "gad-7",
                        7,
                        AnsweredBy.PERSON,
                        LocalDate.now().minusDays(12)));
        web.perform(get(page).with(World.as(someone.manager())))
                .andExpect(content()
                        .string(allOf(
                                containsString("2 check-ins in a row did not happen"),
                                containsString("2 measurements in a row were missed"))));
        web.perform(get("/me").with(World.as(someone.self())))
                .andExpect(content()
                        .string(allOf(
                                containsString("2 check-ins in a row did not happen"),
                                not(containsString("measurements in a row")))));
    }
}
