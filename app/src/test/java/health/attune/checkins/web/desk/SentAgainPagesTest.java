package health.attune.checkins.web.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Responses;
import health.attune.checkins.Schedules;
import health.attune.database.Ids;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What happens to a form that is sent again after going back, or left as it was. */
@AttuneTest
class SentAgainPagesTest {
    @Autowired
    MockMvc web;

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
    void paperSentAgainWithAnotherAnswerLeadsToItsCorrection() throws Exception {
        var entry = Ids.next();
        send(form("answers", entry).param("q1", "2")).andExpect(redirectedUrl(person + "/checkins?done=entered"));
        send(form("answers", entry).param("q1", "2")).andExpect(redirectedUrl(person + "/checkins?done=entered"));
        send(form("answers", entry).param("q1", "2").param("q9", "1"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("saved already, with other content"),
                                containsString("/responses/" + newest() + "/correction"),
                                containsString("name=\"q1\" value=\"2\" checked"),
                                containsString("name=\"q9\" value=\"1\" checked"))));
    }

    @Test
    void goingBackLeadsToTheSameEntryAndNotToASecond() throws Exception {
        var list = read(person + "/entries");
        for (var kind : new String[] {"answers", "scores"}) {
            var link = Pattern.compile(person + "/entries/phq-9/" + kind + "\\?entry=([0-9a-f-]{36})")
                    .matcher(list);
            assertThat(link.find()).isTrue();
            assertThat(read(link.group())).contains("name=\"entry\" value=\"" + link.group(1) + "\"");
        }
    }

    @Test
    void scoresSentAgainWithAnotherNumberLeadToTheirCorrection() throws Exception {
        var entry = Ids.next();
        send(form("scores", entry).param("s1", "7")).andExpect(redirectedUrl(person + "/checkins?done=entered"));
        send(form("scores", entry).param("s1", "7")).andExpect(redirectedUrl(person + "/checkins?done=entered"));
        send(form("scores", entry).param("s1", "27"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("saved already, with other content"),
                                containsString("/responses/" + newest() + "/correction"),
                                containsString("value=\"27\""))));
    }

    @Test
    void anOverduePlanIsAskedMoreOftenWithoutMovingItsDay() throws Exception {
        var plan = schedules.of(someone.manager(), someone.id()).getFirst();
        send(change(plan.id(), plan.nextDueOn().minusDays(1))).andExpect(status().isUnprocessableEntity());
        send(change(plan.id(), plan.nextDueOn())).andExpect(redirectedUrl(person + "/checkins?done=changed"));
    }

    private static MockHttpServletRequestBuilder change(UUID plan, LocalDate next) {
        return post("/schedules/" + plan)
                .param("version", "0")
                .param("everyDays", "7")
                .param("startsOn", next.toString());
    }

    private MockHttpServletRequestBuilder form(String kind, UUID entry) {
        return post(person + "/entries/phq-9/" + kind)
                .param("entry", entry.toString())
                .param("answeredOn", World.today().toString())
                .param("answeredBy", "person");
    }

    private String read(String page) throws Exception {
        return web.perform(get(page).with(World.as(someone.manager())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(someone.manager())).with(csrf()));
    }

    private UUID newest() {
        return responses
                .of(someone.manager(), someone.id())
                .getFirst()
                .parts()
                .getFirst()
                .responseId();
    }
}
