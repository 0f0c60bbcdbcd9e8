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
import health.attune.groups.GroupSession;
import health.attune.groups.GroupSessions;
import health.attune.groups.GroupWorld;
import health.attune.groups.Groups;
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
                person);
        send(meeting.facilitator(), told)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("\"Quillab\" may be the name of somebody else")))
                .andExpect(content().string(containsString("Brought her dog.")))
                .andExpect(content().string(containsString("href=\"#note\"")))
                .andExpect(content().string(containsString("nobody of the group is meant")));
        send(meeting.facilitator(), told.param("named", "true")).andExpect(status().isSeeOther());
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
    void aSessionIsCorrectedAndWithdrawnAndTellsWhoAndWhen() throws Exception {
        var meeting = circle.meeting(2);
        var session = Ids.next();
        var who = meeting.facilitator();
        var person = meeting.people().getFirst();
        sessions.sign(who, meeting.group(), session, GroupWorld.sheet(meeting, "We walked."));
        var address = "/groups/" + meeting.group() + "/sessions/" + session;
        page(who, address + "/correction").andExpect(content().string(containsString("We walked.")));
        send(
                        who,
                        sheet(post(address + "/correction"), who, person)
                                .param("version", "1")
                                .param("reason", "mistyped")
                                .param("outcome-" + meeting.people().get(1), "no-show"))
                .andExpect(redirectedUrl(address + "?done=corrected"));
        page(who, address)
                .andExpect(content().string(containsString("Did not come")))
                .andExpect(content().string(containsString("Before: Mar 4, 2026")))
                .andExpect(content().string(containsString("Changed by " + name(who))));
        isWithdrawn(who, address);
    }

    @Test
    void whoWasTooLateFindsWhatTheyTypedInTheForm() throws Exception {
        var meeting = circle.meeting(2);
        var session = Ids.next();
        var who = meeting.facilitator();
        sessions.sign(who, meeting.group(), session, GroupWorld.sheet(meeting, "We walked."));
        var address = "/groups/" + meeting.group() + "/sessions/" + session + "/correction";
        var first = meeting.people().getFirst();
        send(who, sheet(post(address), who, first).param("version", "1").param("reason", "mistyped"))
                .andExpect(status().isSeeOther());
        var second = sheet(post(address).param("note", "We ran.").param("day", "2026-03-04"), who.id(), first);
        send(who, second.param("version", "1").param("reason", "mistyped"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This session was changed since you opened it.")))
                .andExpect(content().string(containsString("We ran.")))
                .andExpect(content().string(containsString("name=\"version\" value=\"2\"")));
    }

    private void isWithdrawn(Principal who, String address) throws Exception {
        send(who, post(address + "/withdrawal").param("why", GroupSession.WHY_WITHDRAWN.getFirst()))
                .andExpect(redirectedUrl(address));
        page(who, address).andExpect(content().string(containsString("It counts in no chart.")));
        send(who, delete(address + "/withdrawal")).andExpect(redirectedUrl(address));
        page(who, address).andExpect(content().string(not(containsString("It counts in no chart."))));
    }

    private static MockHttpServletRequestBuilder plan(MockHttpServletRequestBuilder request, UUID id) {
        return request.param("id", id.toString())
                .param("name", "Walks by the river")
                .param("meets", "Tuesdays at 4 pm")
                .param("mode", "in-person")
                .param("admission", "open")
                .param("most", "12");
    }

    private static MockHttpServletRequestBuilder sheet(
            MockHttpServletRequestBuilder request, Principal leader, UUID person) {
        return sheet(request.param("note", "We walked to the harbor.").param("day", "2026-03-04"), leader.id(), person);
    }

    /** Without the note and the day. */
    private static MockHttpServletRequestBuilder sheet(
            MockHttpServletRequestBuilder request, UUID leader, UUID person) {
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
