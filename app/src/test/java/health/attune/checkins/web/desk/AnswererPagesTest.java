package health.attune.checkins.web.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class AnswererPagesTest {
    private static final String TODAY = World.today().toString();

    @Autowired
    MockMvc web;

    @Autowired
    Asked asked;

    @Test
    void onlyThoseWhomTheInstrumentNamesAreOffered() throws Exception {
        Someone someone = asked.someone("Inés Robles", "phq-9");
        var person = "/people/" + someone.id();
        as(someone.manager(), get(person + "/entries/phq-9/answers"))
                .andExpect(content()
                        .string(allOf(containsString("value=\"clinician\""), not(containsString("a caregiver")))));
        as(
                        someone.manager(),
                        post(person + "/schedules")
                                .param("episode", someone.episode().toString())
                                .param("instrument", "swls")
                                .param("everyDays", "28")
                                .param("answeredBy", "caregiver")
                                .param("startsOn", TODAY))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("This questionnaire is answered by the person.")));
        as(
                        someone.manager(),
                        post(person + "/entries/phq-9/answers")
                                .param("answeredOn", TODAY)
                                .param("answeredBy", "caregiver")
                                .param("q1", "2"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("answered by the person, a clinician.")));
    }

    private ResultActions as(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(who)).with(csrf()));
    }
}
