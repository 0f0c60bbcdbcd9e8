package health.attune.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.contacts.Contact;
import health.attune.contacts.Contacts;
import health.attune.database.Ids;
import health.attune.tasks.TaskLists;
import health.attune.tasks.web.TaskWeb.Team;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class TaskPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    TaskLists lists;

    @Autowired
    Contacts contacts;

    TaskWeb web;
    Team team;
    UUID site;
    UUID person;
    Principal manager;
    Principal peer;
    String list;

    @BeforeEach
    void aTeam() {
        web = new TaskWeb(mvc, world, lists);
        team = web.team();
        site = team.site();
        person = team.person();
        manager = team.manager();
        peer = team.peer();
        list = team.list();
    }

    @Test
    void whoReadsAlertsAndDoesNotActOnThemIsOfferedATaskAllTheSame() throws Exception {
        var facilitator = world.staff("peer", site, null);
        world.relate(facilitator, Relation.LEFT_TEAM, person);
        world.relate(facilitator, Relation.GROUP_FACILITATOR, person);
        page(facilitator, list + "/new");
    }

    @Test
    void aTaskIsGivenReadDoneAndOpenAgain() throws Exception {
        page(manager, list).andExpect(content().string(containsString("There is no task about this person.")));
        page(manager, list + "/new")
                .andExpect(content().string(containsString("staff " + peer.id())))
                .andExpect(content().string(containsString("By which day")));
        web.give(team, "Bring the bus pass").andExpect(redirectedUrl(list + "?done=given"));
        page(manager, list + "?done=given")
                .andExpect(content().string(containsString("The task is saved.")))
                .andExpect(content().string(containsString("Bring the bus pass")));
        var id = only(peer);
        page(peer, "/tasks")
                .andExpect(content().string(containsString("Amina Haddad")))
                .andExpect(content().string(containsString("Bring the bus pass")));
        send(peer, post("/tasks/" + id + "/completion")).andExpect(redirectedUrl("/tasks?done=done&task=" + id));
        page(peer, "/tasks?done=done&task=" + id)
                .andExpect(content().string(containsString("The task is done.")))
                .andExpect(content().string(containsString("/tasks/" + id + "/completion")))
                .andExpect(content().string(containsString("You have no open task.")));
        send(peer, post("/tasks/" + id + "/completion")).andExpect(redirectedUrl("/tasks?done=done&task=" + id));
        send(manager, post("/tasks/" + id + "/completion")).andExpect(status().isConflict());
        send(peer, delete("/tasks/" + id + "/completion")).andExpect(redirectedUrl("/tasks/" + id));
        page(manager, "/tasks/" + id)
                .andExpect(content().string(containsString("opened it again.")))
                .andExpect(content().string(containsString("gave it to")));
    }

    @Test
    void itIsDroppedOnlyWithAReason() throws Exception {
        web.give(team, "Bring the bus pass");
        var id = only(peer);
        send(peer, post("/tasks/" + id + "/dropping"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#reason\"")));
        send(peer, post("/tasks/" + id + "/dropping").param("reason", "no-longer-needed"))
                .andExpect(redirectedUrl("/tasks?done=dropped&task=" + id));
        page(manager, "/tasks/" + id).andExpect(content().string(containsString("It is no longer needed")));
        send(manager, delete("/tasks/" + id + "/dropping")).andExpect(redirectedUrl("/tasks/" + id));
        assertThat(only(peer)).isEqualTo(id);
    }

    @Test
    void oddInputIsNamedFieldByFieldAndNothingTypedIsLost() throws Exception {
        send(
                        manager,
                        post(list)
                                .param("title", "x".repeat(121))
                                .param("note", "A note of mine")
                                .param("priority", "whenever")
                                .param("dueOn", "next week")
                                .param("owner", "me")
                                .param("origin", "alert x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("5 answers need another look")))
                .andExpect(content().string(containsString("href=\"#title\"")))
                .andExpect(content().string(containsString("href=\"#dueOn\"")))
                .andExpect(content().string(containsString("A note of mine")))
                .andExpect(content().string(containsString("next week")));
        send(manager, post(list).header("Accept-Language", "es"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Qué hay que hacer")));
    }

    @Test
    void whoChangesItSecondSeesBothVersions() throws Exception {
        web.give(team, "Bring the bus pass");
        var id = only(peer);
        reword(manager, id, 1, "Bring the train pass").andExpect(redirectedUrl("/tasks/" + id));
        reword(peer, id, 1, "Bring both")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody changed this while you were typing")))
                .andExpect(content().string(containsString("Bring the train pass")))
                .andExpect(content().string(containsString("Bring both")));
        reword(peer, id, 2, "Bring both").andExpect(redirectedUrl("/tasks/" + id));
    }

    @Test
    void itComesFromAContactAndLeadsBackThere() throws Exception {
        var contact = new Contact(
                Ids.next(), person, manager.id(), "person", "phone", "follow-up", true, 20, "completed", Instant.now());
        contacts.record(manager, contact);
        page(manager, list + "/new").andExpect(content().string(containsString("Phone call: Follow-up")));
        send(manager, web.typed(post(list), team, "Send the letter").param("origin", "contact " + contact.id()))
                .andExpect(status().is3xxRedirection());
        page(peer, "/tasks?only=contact")
                .andExpect(content().string(containsString("Send the letter")))
                .andExpect(content().string(containsString("From: Contact")));
        page(peer, "/tasks/" + only(peer))
                .andExpect(content().string(containsString(list.replace("tasks", "contacts"))));
        send(manager, web.typed(post(list), team, "Of nothing").param("origin", "contact " + Ids.next()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoeverIsNotOfTheTeamFindsNothing() throws Exception {
        web.give(team, "Bring the bus pass");
        var id = only(peer);
        var other = world.staff("care-manager", site, world.program(site));
        var consultant = world.staff("psychiatric-consultant", site, null);
        for (var who : List.of(other, consultant, world.staff("manager", site, null)))
            for (var request : List.of(
                    get("/tasks/" + id),
                    get(list),
                    get(list + "/new"),
                    get("/tasks/" + id + "/unseen"),
                    post("/tasks/" + id + "/completion"),
                    post("/tasks/" + id + "/owner")
                            .param("owner", peer.id().toString())
                            .param("version", "1"))) send(who, request).andExpect(status().isNotFound());
        page(other, "/tasks").andExpect(content().string(not(containsString("Bring the bus pass"))));
        page(other, "/tasks?list=people").andExpect(content().string(not(containsString("Bring the bus pass"))));
    }

    @Test
    void theFrontDeskOfTheSiteReadsAndWritesThem() throws Exception {
        var desk = world.staff("front-desk", site, null);
        web.give(team, "Bring the bus pass");
        page(desk, list).andExpect(content().string(containsString("Bring the bus pass")));
        send(desk, post("/tasks/" + only(peer) + "/completion")).andExpect(redirectedUrlPattern("/tasks?*"));
    }

    private ResultActions reword(Principal who, UUID id, int version, String title) throws Exception {
        var request = web.typed(post("/tasks/" + id), team, title);
        return send(who, request.param("version", Integer.toString(version)));
    }

    private UUID only(Principal who) {
        return web.only(who);
    }

    private ResultActions page(Principal who, String address) throws Exception {
        return web.page(who, address);
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.send(who, request);
    }
}
