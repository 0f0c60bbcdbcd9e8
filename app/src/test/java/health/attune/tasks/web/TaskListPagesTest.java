package health.attune.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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
import health.attune.pages.Words;
import health.attune.tasks.TaskLists;
import health.attune.tasks.web.TaskWeb.Team;
import health.attune.today.Today;
import health.attune.today.WaitingItem;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class TaskListPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    TaskLists lists;

    @Autowired
    Today today;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

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
    void severalOfOnePersonStandTogetherAndAreMovedAtOnce() throws Exception {
        for (var title : List.of("One", "Two", "Three", "Four", "Five")) web.give(team, title);
        page(peer, "/tasks").andExpect(content().string(containsString("2 more: Amina Haddad")));
        var ids = lists.mine(peer).tasks().stream().map(one -> one.task().id()).toList();
        send(peer, get("/tasks/batch?act=day&task=" + ids.get(0) + "&task=" + ids.get(1) + "&task=" + Ids.next()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("These 2 tasks")))
                .andExpect(content().string(containsString("One of the chosen ones is left out")));
        var batch = Ids.next();
        batch(ids, batch)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("#day")));
        send(peer, sent(ids, batch).param("day", World.today().plusDays(30).toString()))
                .andExpect(redirectedUrl("/tasks?done=batch&batch=" + batch));
        page(peer, "/tasks?done=batch&batch=" + batch)
                .andExpect(content().string(containsString("/tasks/batches/" + batch)));
        send(peer, delete("/tasks/batches/" + batch)).andExpect(redirectedUrl("/tasks?done=undone"));
        send(peer, get("/tasks/batch")).andExpect(redirectedUrl("/tasks?done=none"));
    }

    @Test
    void somethingElseWithTheSameFormIsRefusedAndShowsHowTheyStand() throws Exception {
        for (var title : List.of("One", "Two")) web.give(team, title);
        var ids = lists.mine(peer).tasks().stream().map(one -> one.task().id()).toList();
        var batch = Ids.next();
        for (int i = 0; i < 2; i++)
            send(peer, sent(ids, batch).param("day", World.today().plusDays(30).toString()))
                    .andExpect(redirectedUrl("/tasks?done=batch&batch=" + batch));
        var other = World.today().plusDays(40).toString();
        send(peer, sent(ids, batch).param("day", other))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("something else was done with these tasks already")))
                .andExpect(content().string(containsString("value=\"" + other + "\"")))
                .andExpect(content().string(containsString("value=\"" + ids.get(0) + " 2\"")))
                .andExpect(content().string(not(containsString(batch.toString()))));
        send(peer, delete("/tasks/batches/" + batch));
        send(peer, sent(ids, batch).param("day", World.today().plusDays(30).toString()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoeverChoosesTooManyIsToldAndWhoeverIsLateKeepsWhatWasTyped() throws Exception {
        for (var title : List.of("One", "Two")) web.give(team, title);
        var ids = lists.mine(peer).tasks().stream().map(one -> one.task().id()).toList();
        var many = new StringBuilder("/tasks/batch?act=day");
        for (int i = 0; i < 103; i++) many.append("&task=").append(i < 2 ? ids.get(i) : Ids.next());
        send(peer, get(many.toString())).andExpect(content().string(containsString("3 more were chosen")));
        send(manager, post("/tasks/" + ids.getFirst() + "/completion"));
        var day = World.today().plusDays(30).toString();
        send(peer, sent(ids, Ids.next()).param("day", day))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Somebody changed one of these")))
                .andExpect(content().string(containsString("value=\"" + day)));
    }

    @Test
    void whatIsTypedIntoAFormThatWasSentBeforeIsKept() throws Exception {
        var id = Ids.next().toString();
        send(manager, web.typed(post(list), team, "First").param("id", id)).andExpect(status().is3xxRedirection());
        send(manager, web.typed(post(list), team, "Second").param("id", id))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Something else was saved from this page already")))
                .andExpect(content().string(containsString("value=\"Second\"")))
                .andExpect(content().string(not(containsString(id))));
    }

    @Test
    void aTaskOfTheTeamIsAboutNobody() throws Exception {
        page(manager, "/tasks/new").andExpect(content().string(containsString("For the staff of Harbor Clinic")));
        send(manager, web.typed(post("/tasks"), team, "Order new leaflets"))
                .andExpect(redirectedUrl("/tasks?list=site&done=given"));
        page(manager, "/tasks?list=site").andExpect(content().string(containsString("Order new leaflets")));
        page(peer, "/tasks")
                .andExpect(content().string(containsString("Team: Harbor Clinic")))
                .andExpect(content().string(containsString("Order new leaflets")));
        page(peer, "/tasks/" + only(peer)).andExpect(content().string(containsString("Order new leaflets")));
    }

    @Test
    void itWaitsOnTheFirstPageOfWhoeverHasIt() throws Exception {
        web.give(team, "Bring the bus pass");
        var words = new Words(Locale.US, messages);
        var waits = today.show(peer, words, null).all().stream()
                .filter(item -> item.sentence().equals("Bring the bus pass"))
                .toList();
        assertThat(waits).singleElement().matches(item -> item.href().startsWith("/tasks/"));
        assertThat(today.show(manager, words, null).all())
                .noneMatch(item -> item.href().startsWith("/tasks/"));
    }

    @Test
    void ofSomebodyWhoDiedItSaysSoWhereItWaits() throws Exception {
        web.give(team, "Call her about the bus pass");
        jdbc.sql("update people.person set died_on = ? where id = ?")
                .params(World.today(), person)
                .update();
        assertThat(today.show(peer, new Words(Locale.US, messages), null).all())
                .filteredOn(item -> item.href().startsWith("/tasks/"))
                .extracting(WaitingItem::sentence)
                .containsExactly("Call her about the bus pass (they have died: nobody reaches out)");
    }

    private ResultActions batch(List<UUID> ids, UUID batch) throws Exception {
        return send(peer, sent(ids, batch));
    }

    private MockHttpServletRequestBuilder sent(List<UUID> ids, UUID batch) {
        return post("/tasks/batch")
                .param("id", batch.toString())
                .param("act", "day")
                .param("chosen", ids.get(0) + " 1")
                .param("chosen", ids.get(1) + " 1");
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
