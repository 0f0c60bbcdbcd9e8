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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A session is signed once, corrected and withdrawn. */
@AttuneTest
class GroupSessionPagesTest {
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
    void whatAColleagueSignedAlreadyIsAskedAboutAndNothingTypedIsLost() throws Exception {
        var meeting = circle.meeting(1);
        var who = meeting.facilitator();
        sessions.sign(who, meeting.group(), Ids.next(), GroupWorld.sheet(meeting, "We walked."));
        var again = GroupPagesTest.sheet(
                post("/groups/" + meeting.group() + "/sessions"),
                who,
                meeting.people().getFirst());
        send(who, again)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("was signed by " + name(who) + " already")))
                .andExpect(content().string(containsString("href=\"#more\"")))
                .andExpect(content().string(containsString("Brought her dog.")));
        send(who, again.param("more", "true")).andExpect(status().isSeeOther());
    }

    @Test
    void otherLinesUnderTheSameIdAreKept() throws Exception {
        var meeting = circle.meeting(1);
        var session = Ids.next();
        var person = meeting.people().getFirst();
        for (int times = 0; times < 2; times++)
            send(meeting.facilitator(), signed(meeting, session)).andExpect(status().isSeeOther());
        var other = post("/groups/" + meeting.group() + "/sessions")
                .param("id", session.toString())
                .param("note", "We sang.")
                .param("day", "2026-03-04");
        send(
                        meeting.facilitator(),
                        GroupPagesTest.sheet(other, meeting.facilitator().id(), person))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("We sang.")))
                .andExpect(content().string(containsString("Something else was saved from this page already")));
    }

    private static MockHttpServletRequestBuilder signed(GroupWorld.Meeting meeting, UUID session) {
        return GroupPagesTest.sheet(
                post("/groups/" + meeting.group() + "/sessions").param("id", session.toString()),
                meeting.facilitator(),
                meeting.people().getFirst());
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
                        GroupPagesTest.sheet(post(address + "/correction"), who, person)
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
        send(
                        who,
                        GroupPagesTest.sheet(post(address), "We sat.", meeting)
                                .param("version", "1")
                                .param("reason", "mistyped"))
                .andExpect(status().isSeeOther());
        var second = GroupPagesTest.sheet(post(address), "We ran.", meeting);
        send(who, second.param("version", "1").param("reason", "mistyped"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This session was changed since you opened it.")))
                .andExpect(content().string(containsString("We ran.")))
                .andExpect(content().string(containsString("name=\"version\" value=\"2\"")));
    }

    @Test
    void whoLedASessionStaysInItWhereTheyLeadTheGroupNoMore() throws Exception {
        var meeting = circle.meeting(2);
        var who = meeting.facilitator();
        var other = world.staff("peer", meeting.site(), meeting.program());
        groups.let(who, meeting.group(), other.id());
        var session = signedByTwo(meeting, other);
        relieve(meeting, other);
        var address = "/groups/" + meeting.group() + "/sessions/" + session;
        page(who, address + "/correction").andExpect(content().string(containsString(name(other))));
        send(
                        who,
                        GroupPagesTest.sheet(post(address + "/correction"), "We sat.", meeting)
                                .param("leader", other.id().toString())
                                .param("version", "1")
                                .param("reason", "mistyped"))
                .andExpect(redirectedUrl(address + "?done=corrected"));
        assertThat(sessions.show(who, meeting.group(), session)
                        .session()
                        .facts()
                        .facilitators())
                .containsExactlyInAnyOrder(who.id(), other.id());
    }

    private void relieve(GroupWorld.Meeting meeting, Principal other) {
        var who = meeting.facilitator();
        groups.facilitators(who, meeting.group()).keySet().stream()
                .filter(one -> one.accountId().equals(other.id()))
                .forEach(one -> groups.relieve(who, meeting.group(), one.id()));
    }

    private UUID signedByTwo(GroupWorld.Meeting meeting, Principal other) {
        var sheet = GroupWorld.sheet(meeting, "We walked.");
        var facts = sheet.facts();
        var both = new GroupSession.Facts(
                facts.at(),
                facts.minutes(),
                facts.note(),
                Set.of(meeting.facilitator().id(), other.id()));
        var session = Ids.next();
        sessions.sign(meeting.facilitator(), meeting.group(), session, new GroupSession.Sheet(both, sheet.lines()));
        return session;
    }

    private void isWithdrawn(Principal who, String address) throws Exception {
        send(who, post(address + "/withdrawal").param("why", GroupSession.WHY_WITHDRAWN.getFirst()))
                .andExpect(redirectedUrl(address));
        page(who, address).andExpect(content().string(containsString("It counts in no chart;")));
        send(who, delete(address + "/withdrawal")).andExpect(redirectedUrl(address));
        page(who, address)
                .andExpect(content().string(not(containsString("It counts in no chart;"))))
                .andExpect(content().string(containsString("Undone by " + name(who))));
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
