package health.attune.checkins.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.OddSigns;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Responses;
import health.attune.checkins.Schedules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class DeskPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Schedules schedules;

    @Autowired
    Responses responses;

    private Someone someone;
    private String person;

    @BeforeEach
    void somebodyInCare() {
        someone = asked.someone("Ximena Robles", "phq-9");
        person = "/people/" + someone.id();
    }

    @Test
    void theFrontDeskHandsOutButDoesNotSeeWhatIsAsked() throws Exception {
        var desk = world.staff("front-desk", someone.site(), null);
        as(desk, get(person + "/checkins"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Hand over this device"),
                                containsString("Due since"),
                                not(containsString("Health Questionnaire")),
                                not(containsString("Plan a check-in")))));
        as(desk, post(person + "/links").param("answeredBy", "person").param("language", "en"))
                .andExpect(status().isOk());
        as(desk, get(person + "/entries")).andExpect(status().isNotFound());
        as(desk, get(person + "/entries/phq-9/answers")).andExpect(status().isNotFound());
        as(desk, post(person + "/checkins").param("answeredBy", "person")).andExpect(status().isNotFound());
    }

    @Test
    void nobodyElseLearnsThatThePersonExists() throws Exception {
        var stranger = world.staff("care-manager", world.site(), null);
        var schedule = schedules.of(someone.manager(), someone.id()).getFirst().id();
        for (var page : new String[] {
            person + "/checkins", person + "/schedules/new", person + "/entries", "/schedules/" + schedule
        }) as(stranger, get(page)).andExpect(status().isNotFound());
        as(stranger, post(person + "/links")).andExpect(status().isNotFound());
        as(stranger, post(person + "/tablets")).andExpect(status().isNotFound());
        as(stranger, delete("/schedules/" + schedule)).andExpect(status().isNotFound());
    }

    @Test
    void aPlanIsMadeOnceAndShown() throws Exception {
        var plan = post(person + "/schedules")
                .param("episode", someone.episode().toString())
                .param("instrument", "gad-7")
                .param("everyDays", "28")
                .param("answeredBy", "person")
                .param("startsOn", tomorrow());
        as(someone.manager(), plan).andExpect(redirectedUrl(person + "/checkins?done=planned"));
        as(someone.manager(), get(person + "/checkins"))
                .andExpect(content()
                        .string(allOf(containsString("Generalized Anxiety"), containsString("Every 4 weeks"))));
        as(someone.manager(), plan)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("planned in this episode already")));
    }

    @Test
    void aPlanIsChangedAndStopped() throws Exception {
        var schedule = "/schedules/"
                + schedules.of(someone.manager(), someone.id()).getFirst().id();
        as(someone.manager(), change(schedule, "7", "7", tomorrow())).andExpect(status().isConflict());
        as(someone.manager(), change(schedule, "0", "0", "x"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("between 1 and 730"), containsString("not a date"))));
        as(someone.manager(), change(schedule, "0", "7", tomorrow()))
                .andExpect(redirectedUrl(person + "/checkins?done=changed"));
        as(someone.manager(), delete(schedule)).andExpect(redirectedUrl(person + "/checkins?done=stopped"));
    }

    @Test
    void whatCannotBeAskedHereIsNotPlanned() throws Exception {
        for (var instrument : new String[] {"who-5", "cbi", "nothing", ""})
            as(
                            someone.manager(),
                            post(person + "/schedules")
                                    .param("episode", someone.episode().toString())
                                    .param("instrument", instrument)
                                    .param("everyDays", "14")
                                    .param("answeredBy", "person")
                                    .param("startsOn", tomorrow()))
                    .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void paperIsGivenBackWithItsFaults() throws Exception {
        as(
                        someone.manager(),
                        paper(World.today().plusDays(3).toString())
                                .param("q1", "2")
                                .param("q2", "99"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("That day has not come yet"),
                                containsString("id=\"q1-2\" name=\"q1\" value=\"2\" checked"))));
        as(someone.manager(), paper(today()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("at least one answer")));
        as(someone.manager(), paper(today()).param("q1", "7")).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void paperIsTakenWhole() throws Exception {
        as(someone.manager(), paper(today()).param("q1", "2").param("q9", "declined"))
                .andExpect(redirectedUrl(person + "/checkins?done=entered"));
        as(someone.manager(), get(person + "/checkins?done=entered"))
                .andExpect(
                        content().string(allOf(containsString("The answers are saved."), containsString("on paper"))));
    }

    @Test
    void withoutALicenceOnlyScoresAreEntered() throws Exception {
        as(someone.manager(), get(person + "/entries/who-5/answers")).andExpect(status().isNotFound());
        as(someone.manager(), get(person + "/entries/cbi/scores")).andExpect(status().isNotFound());
        var form = person + "/entries/who-5/scores";
        as(someone.manager(), get(form)).andExpect(status().isOk());
        as(someone.manager(), answered(form).param("s1", "101"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("between 0 and")));
        as(someone.manager(), answered(form).param("s1", "12.5"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Please give a whole number")));
        as(someone.manager(), answered(form)).andExpect(status().isUnprocessableEntity());
        as(someone.manager(), answered(form).param("s1", "12"))
                .andExpect(redirectedUrl(person + "/checkins?done=entered"));
    }

    @Test
    void aCorrectionNeedsAReason() throws Exception {
        asked.answerAll(someone, asked.open(someone), 1);
        var response = newest();
        as(someone.manager(), post(response + "/correction").param("q1", "0").param("reason", " "))
                .andExpect(status().isUnprocessableEntity());
        as(someone.self(), get(response)).andExpect(status().isOk());
        as(someone.self(), get(response + "/correction")).andExpect(status().isNotFound());
        var recipient = world.staff("care-manager", world.site(), null);
        world.relate(recipient, Relation.ALERT_RECIPIENT, someone.id());
        as(recipient, get(response)).andExpect(status().isNotFound());
    }

    @Test
    void whatIsNoTextIsRefusedAtTheDoorAndNothingChanges() throws Exception {
        asked.answerAll(someone, asked.open(someone), 1);
        var before = responses.of(someone.manager(), someone.id());
        for (var odd : OddSigns.NEVER_TEXT) {
            as(someone.manager(), paper(today()).param("q1", odd)).andExpect(status().isBadRequest());
            as(someone.manager(), post(newest() + "/correction").param("reason", odd))
                    .andExpect(status().isBadRequest());
        }
        assertThat(responses.of(someone.manager(), someone.id())).isEqualTo(before);
    }

    @Test
    void strangeSignsAreRefusedOrShownAsTheyAre() throws Exception {
        var words = "<script>alert(1)</script>";
        asked.answerAll(someone, asked.open(someone), 1);
        var response = newest();
        as(someone.manager(), post(response + "/correction").param("q1", words).param("reason", words))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(not(containsString("<script>alert"))));
        as(
                        someone.manager(),
                        post(person + "/schedules").param("instrument", words).param("episode", words))
                .andExpect(status().isUnprocessableEntity());
    }

    private String newest() {
        var newest = responses.of(someone.manager(), someone.id()).getFirst();
        return "/responses/" + newest.parts().getFirst().responseId();
    }

    private ResultActions as(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(who)).with(csrf()));
    }

    private static MockHttpServletRequestBuilder change(String schedule, String version, String every, String next) {
        return post(schedule)
                .param("version", version)
                .param("everyDays", every)
                .param("startsOn", next);
    }

    private MockHttpServletRequestBuilder paper(String answeredOn) {
        return post(person + "/entries/phq-9/answers")
                .param("answeredOn", answeredOn)
                .param("answeredBy", "person");
    }

    private static MockHttpServletRequestBuilder answered(String form) {
        return post(form).param("answeredOn", today()).param("answeredBy", "person");
    }

    private static String today() {
        return World.today().toString();
    }

    private static String tomorrow() {
        return World.today().plusDays(1).toString();
    }
}
