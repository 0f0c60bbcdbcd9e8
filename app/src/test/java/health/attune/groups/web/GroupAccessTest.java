package health.attune.groups.web;

import static health.attune.World.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.groups.GroupSessions;
import health.attune.groups.GroupWorld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class GroupAccessTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    GroupWorld circle;

    @Autowired
    GroupSessions sessions;

    @Test
    void whoMayNotFindsNoGroupAndNoSession() throws Exception {
        var meeting = circle.meeting(1);
        var session = Ids.next();
        sessions.sign(meeting.facilitator(), meeting.group(), session, GroupWorld.sheet(meeting, "We walked."));
        var group = "/groups/" + meeting.group();
        var themself = world.account(meeting.people().getFirst());
        for (var address : new String[] {
            group,
            group + "/plan",
            group + "/sessions/new",
            group + "/sessions/" + session,
            group + "/sessions/" + session + "/correction"
        }) {
            read(world.staff("care-manager", world.site(), null), address).andExpect(status().isNotFound());
            read(themself, address).andExpect(status().isNotFound());
            read(world.staff("manager", meeting.site(), null), address).andExpect(status().isNotFound());
        }
        page(meeting.manager(), group)
                .andExpect(content().string(containsString("Who takes part is seen by those who lead the group.")))
                .andExpect(content()
                        .string(not(containsString(world.name(meeting.people().getFirst())))));
        read(meeting.manager(), group + "/sessions/" + session).andExpect(status().isNotFound());
    }

    @Test
    void whoLeadsAGroupReadsNoRecord() throws Exception {
        var meeting = circle.meeting(1);
        var person = "/people/" + meeting.people().getFirst();
        read(meeting.facilitator(), person + "/contacts").andExpect(status().isNotFound());
        read(meeting.facilitator(), person).andExpect(status().isNotFound());
    }

    @Test
    void theRefusalsSayWhatToDoInBothLanguages() throws Exception {
        var meeting = circle.meeting(2);
        var small = circle.begin(meeting.facilitator(), meeting.program(), 1);
        var join = "/people/" + meeting.people().get(0) + "/groups";
        send(meeting.manager(), post(join).param("group", small.toString())).andExpect(redirectedUrl(join));
        var second = post("/people/" + meeting.people().get(1) + "/groups").param("group", small.toString());
        send(meeting.manager(), second)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("This group is full.")));
        send(meeting.manager(), second.header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Este grupo está lleno.")));
        page(meeting.manager(), join).andExpect(content().string(containsString("since ")));
    }

    private ResultActions page(Principal who, String address) throws Exception {
        return read(who, address).andExpect(status().isOk());
    }

    private ResultActions read(Principal who, String address) throws Exception {
        return web.perform(get(address).with(as(who)));
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(who)).with(csrf()));
    }
}
