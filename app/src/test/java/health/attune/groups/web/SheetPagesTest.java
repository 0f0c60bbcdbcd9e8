package health.attune.groups.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.access.Principal;
import health.attune.groups.GroupSessions;
import health.attune.groups.GroupWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What the sheet of a session says of those of whom nothing is said yet. */
@AttuneTest
class SheetPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    GroupWorld circle;

    @Autowired
    GroupSessions sessions;

    @Test
    void ofNobodyItIsSaidThatTheyWereThereUntilItIsChosenOrSaidOfAllOthers() throws Exception {
        var meeting = circle.meeting(3);
        var who = meeting.facilitator();
        var absent = meeting.people().getFirst();
        var list = "/groups/" + meeting.group() + "/sessions";
        page(who, list + "/new").andExpect(content().string(not(containsString("\"completed\" selected"))));
        send(who, partly(list, meeting))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(containsString(
                                "href=\"#outcome-" + meeting.people().getLast())))
                .andExpect(content().string(not(containsString("href=\"#outcome-" + absent))))
                .andExpect(content().string(containsString("We danced.")));
        send(who, partly(list, meeting).param("others", "there"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"no-show\" selected")))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .contains("We danced.", "We will call.")
                        .satisfies(page ->
                                assertThat(page.split("\"completed\" selected")).hasSize(3)));
        assertThat(sessions.of(who, meeting.group(), 9)).isEmpty();
    }

    /** Told of one who was not there, and of no other. */
    private static MockHttpServletRequestBuilder partly(String list, GroupWorld.Meeting meeting) {
        var absent = meeting.people().getFirst();
        return post(list)
                .param("note", "We danced.")
                .param("day", "2026-03-04")
                .param("time", "15:30")
                .param("minutes", "90")
                .param("leader", meeting.facilitator().id().toString())
                .param("outcome-" + absent, "no-show")
                .param("line-" + absent, "We will call.");
    }

    private ResultActions page(Principal who, String address) throws Exception {
        return web.perform(get(address).with(as(who))).andExpect(status().isOk());
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(who)).with(csrf()));
    }
}
