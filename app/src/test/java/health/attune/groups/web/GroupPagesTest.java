package health.attune.groups.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
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
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.groups.GroupSessions;
import health.attune.groups.GroupWorld;
import health.attune.groups.Groups;
import health.attune.groups.Memberships;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class GroupPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    GroupWorld circle;

    @Autowired
    Groups groups;

    @Autowired
    GroupSessions sessions;

    @Autowired
    Memberships memberships;

    @Test
    void aGroupIsBegunFilledAndWrittenOf() throws Exception {
        var site = world.site();
        var program = world.program(site);
        var manager = world.staff("care-manager", site, program);
        var person = world.person("Rosa", "Díaz");
        world.joinTeam(manager, world.episode(person, program), true);
        page(manager, "/groups").andExpect(content().string(containsString("No group meets where you work.")));
        var id = Ids.next();
        send(manager, plan(post("/groups"), id).param("program", program.toString()))
                .andExpect(redirectedUrl("/groups/" + id));
        page(manager, "/groups/" + id)
                .andExpect(content().string(containsString("Walks by the river")))
                .andExpect(content().string(containsString("Nobody takes part yet.")))
                .andExpect(content().string(containsString("Rosa Díaz")));
        send(manager, post("/groups/" + id + "/members").param("person", person.toString()))
                .andExpect(redirectedUrl("/groups/" + id));
        isWrittenOf(manager, id, person);
    }

    private void isWrittenOf(Principal manager, UUID id, UUID person) throws Exception {
        var session = Ids.next();
        page(manager, "/groups/" + id + "/sessions/new").andExpect(content().string(containsString("Rosa Díaz")));
        send(
                        manager,
                        sheet(post("/groups/" + id + "/sessions"), manager, person)
                                .param("id", session.toString()))
                .andExpect(redirectedUrl("/groups/" + id + "/sessions/" + session + "?done=signed"));
        page(manager, "/groups/" + id + "/sessions/" + session + "?done=signed")
                .andExpect(content().string(containsString("The session is signed, and stands in every chart.")))
                .andExpect(content().string(containsString("We walked to the harbor.")))
                .andExpect(content().string(containsString("Brought her dog.")));
        page(manager, "/groups/" + id).andExpect(content().string(containsString("there 1 of 1 times")));
        page(manager, "/people/" + person + "/contacts")
                .andExpect(content().string(containsString("Visit: Group")))
                .andExpect(content().string(not(containsString("harbor"))));
        page(manager, "/people/" + person + "/groups")
                .andExpect(content().string(containsString("Walks by the river")));
    }

    @Test
    void aNameOfAnotherMemberIsAskedAboutAndNothingTypedIsLost() throws Exception {
        var meeting = circle.meeting(2);
        var base = "/groups/" + meeting.group() + "/sessions";
        var person = meeting.people().getFirst();
        var told = sheet(
                post(base).param("note", "Quillab was sad.").param("day", "2026-03-04"),
                meeting.facilitator().id(),
                person,
                meeting.people().getLast());
        send(meeting.facilitator(), told)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("\"Quillab\" may be the name of somebody else")))
                .andExpect(content().string(containsString("Brought her dog.")))
                .andExpect(content().string(containsString("href=\"#note\"")))
                .andExpect(content().string(containsString("nobody of the group is meant")));
        send(meeting.facilitator(), told.param("named", "true")).andExpect(status().isSeeOther());
    }

    @Test
    void whoLeftByMistakeIsBackWithOnePress() throws Exception {
        var meeting = circle.meeting(1);
        var list = "/people/" + meeting.people().getFirst() + "/groups";
        var member = memberships
                .of(meeting.manager(), meeting.people().getFirst())
                .getFirst()
                .membership()
                .id();
        send(meeting.manager(), delete(list + "/" + member)).andExpect(redirectedUrl(list + "?left=" + member));
        page(meeting.manager(), list + "?left=" + member)
                .andExpect(content().string(containsString(list + "/" + member + "/leaving")));
        send(meeting.manager(), delete(list + "/" + member + "/leaving")).andExpect(redirectedUrl(list));
        var group = "/groups/" + meeting.group();
        var inGroup = group + "/members/" + member;
        send(meeting.facilitator(), delete(inGroup)).andExpect(redirectedUrl(group + "?left=" + member));
        page(meeting.facilitator(), group + "?left=" + member)
                .andExpect(content().string(containsString(inGroup + "/leaving")));
        send(meeting.facilitator(), delete(inGroup + "/leaving")).andExpect(redirectedUrl(group));
        page(meeting.facilitator(), group)
                .andExpect(content()
                        .string(containsString(world.name(meeting.people().getFirst()))));
    }

    @Test
    void oddInputIsNamedFieldByField() throws Exception {
        var meeting = circle.meeting(1);
        var base = "/groups/" + meeting.group() + "/sessions";
        var person = meeting.people().getFirst();
        send(
                        meeting.facilitator(),
                        post(base)
                                .param("day", "2999-01-01")
                                .param("time", "half past")
                                .param("minutes", "0")
                                .param("outcome-" + person, "asleep"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#minutes\"")))
                .andExpect(content().string(containsString("href=\"#leader\"")))
                .andExpect(content().string(containsString("href=\"#outcome-" + person)))
                .andExpect(content().string(containsString("value=\"half past\"")));
        assertThat(sessions.of(meeting.facilitator(), meeting.group(), 9)).isEmpty();
    }

    @Test
    void whatIsStillToComeIsRefused() throws Exception {
        var meeting = circle.meeting(1);
        var base = "/groups/" + meeting.group() + "/sessions";
        var person = meeting.people().getFirst();
        send(
                        meeting.facilitator(),
                        sheet(
                                        post(base).param("note", "We walked.").param("day", "2999-01-01"),
                                        meeting.facilitator().id(),
                                        person)
                                .header("Accept-Language", "es"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Eso todavía no ha ocurrido.")));
    }

    @Test
    void aGroupIsOfAProgramInWhichOneWorks() throws Exception {
        var meeting = circle.meeting(0);
        send(
                        meeting.facilitator(),
                        plan(post("/groups"), Ids.next())
                                .param("program", Ids.next().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#program\"")))
                .andExpect(content().string(containsString("Walks by the river")));
    }

    @Test
    void anotherGroupUnderTheSameIdIsKept() throws Exception {
        var site = world.site();
        var program = world.program(site);
        var manager = world.staff("care-manager", site, program);
        var id = Ids.next();
        for (int times = 0; times < 2; times++)
            send(manager, plan(post("/groups"), id).param("program", program.toString()))
                    .andExpect(redirectedUrl("/groups/" + id));
        send(
                        manager,
                        plan(post("/groups"), id)
                                .param("program", program.toString())
                                .param("place", "Harbor"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Harbor")))
                .andExpect(content().string(not(containsString("value=\"" + id))));
    }

    private static MockHttpServletRequestBuilder plan(MockHttpServletRequestBuilder request, UUID id) {
        return request.param("id", id.toString())
                .param("name", "Walks by the river")
                .param("meets", "Tuesdays at 4 pm")
                .param("mode", "in-person")
                .param("admission", "open")
                .param("most", "12");
    }

    /** Of a meeting of two, who were there. */
    static MockHttpServletRequestBuilder sheet(
            MockHttpServletRequestBuilder request, String note, GroupWorld.Meeting meeting) {
        return sheet(
                request.param("note", note).param("day", "2026-03-04"),
                meeting.facilitator().id(),
                meeting.people().getFirst(),
                meeting.people().getLast());
    }

    static MockHttpServletRequestBuilder sheet(MockHttpServletRequestBuilder request, Principal leader, UUID person) {
        var told = request.param("note", "We walked to the harbor.").param("day", "2026-03-04");
        return sheet(told, leader.id(), person);
    }

    /** Without the note and the day. */
    static MockHttpServletRequestBuilder sheet(
            MockHttpServletRequestBuilder request, UUID leader, UUID person, UUID... others) {
        for (var other : others) request.param("outcome-" + other, "completed");
        return request.param("time", "15:30")
                .param("minutes", "90")
                .param("leader", leader.toString())
                .param("outcome-" + person, "completed")
                .param("line-" + person, "Brought her dog.");
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

    private static String name(Principal who) {
        return "staff " + who.id();
    }
}
