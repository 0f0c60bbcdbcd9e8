package health.attune.assets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked;
import health.attune.checkins.Schedule;
import health.attune.checkins.Schedules;
import health.attune.programs.Episode;
import health.attune.programs.Episodes;
import java.util.List;
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

    @Autowired
    Episodes episodes;

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
                        World.today().minusDays(12)));
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

    @Test
    void whatOthersDidNotAnswerIsNotToldToThePerson() throws Exception {
        var someone = asked.someone("Otto Other", "who-5");
        var asq = new Schedules.Plan(
                someone.episode(), "asq", 7, AnsweredBy.CLINICIAN, World.today().minusDays(40));
        schedules.plan(someone.manager(), someone.id(), asq);
        web.perform(get("/people/" + someone.id()).with(World.as(someone.manager())))
                .andExpect(content().string(containsString("6 check-ins in a row did not happen")));
        web.perform(get("/me").with(World.as(someone.self())))
                .andExpect(content().string(allOf(not(containsString("in a row")), containsString("has been ready"))));
    }

    @Test
    void nothingIsAskedOrMissedAnyMoreOnceTheCareHasEnded() throws Exception {
        var someone = asked.someone("Edith Ended", "phq-9", "gad-7");
        var plan = schedules.of(someone.manager(), someone.id()).getFirst();
        var earlier = new Schedules.Change(plan.version(), 1, World.today().minusDays(20));
        schedules.change(someone.manager(), plan.id(), earlier);
        web.perform(get("/me").with(World.as(someone.self())))
                .andExpect(content().string(containsString("has been ready")));
        episodes.finish(someone.manager(), someone.episode(), Episode.EndReason.GOALS_REACHED);
        for (var page : List.of(
                get("/me").with(World.as(someone.self())),
                get("/people/" + someone.id()).with(World.as(someone.manager()))))
            web.perform(page)
                    .andExpect(content()
                            .string(allOf(
                                    containsString("No check-in is planned"),
                                    not(containsString("has been ready")),
                                    not(containsString("in a row")))));
        assertThat(schedules.of(someone.manager(), someone.id()))
                .extracting(Schedule::state)
                .containsOnly(Schedule.State.STOPPED);
    }
}
