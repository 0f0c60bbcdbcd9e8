package health.attune.handoffs.web;

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
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.database.Ids;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class HandOffPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID program;
    UUID person;
    Principal nurse;
    Principal manager;
    String list;

    @BeforeEach
    void aPersonOfTheClinicAndAProgramNextDoor() {
        site = world.site();
        var clinic = world.program(site);
        program = world.program(site);
        person = world.person("Rosa", "Díaz");
        nurse = world.staff("nurse", site, clinic);
        world.joinTeam(nurse, world.episode(person, clinic), true);
        manager = world.staff("care-manager", site, program);
        list = "/people/" + person + "/handoffs";
    }

    @Test
    void aHandOffIsOfferedAcceptedAndLedToTheContact() throws Exception {
        page(nurse, list).andExpect(content().string(containsString("This person was not handed on yet.")));
        page(nurse, list + "/new").andExpect(content().string(containsString("staff " + manager.id())));
        var id = offered();
        page(manager, "/handoffs")
                .andExpect(content().string(containsString("<strong>Somebody</strong>")))
                .andExpect(content().string(not(containsString("Rosa"))))
                .andExpect(content().string(not(containsString("Sleeps badly"))));
        page(manager, "/today").andExpect(content().string(containsString("would like to introduce somebody to you")));
        send(manager, post("/handoffs/" + id + "/acceptance")).andExpect(redirectedUrl(list));
        page(manager, list)
                .andExpect(content().string(containsString("Sleeps badly")))
                .andExpect(content().string(containsString("Record that you met")));
        page(nurse, "/handoffs").andExpect(content().string(containsString("accepted, and is to meet them")));
    }

    @Test
    void oneThatIsDeclinedComesBackAndIsClosed() throws Exception {
        var id = offered();
        send(manager, post("/handoffs/" + id + "/refusal").param("reason", "full"))
                .andExpect(redirectedUrl("/handoffs"));
        page(nurse, "/handoffs").andExpect(content().string(containsString("No room for anybody more")));
        send(nurse, post("/handoffs/" + id + "/closing")).andExpect(redirectedUrl("/handoffs"));
        page(nurse, "/handoffs").andExpect(content().string(containsString("Nobody waits to be introduced to you.")));
        var second = offered();
        send(nurse, delete("/handoffs/" + second)).andExpect(redirectedUrl("/handoffs"));
        send(manager, post("/handoffs/" + second + "/acceptance"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody was first")));
        send(manager, post("/handoffs/" + second + "/acceptance").header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Alguien se adelantó")));
    }

    @Test
    void whatHasComeBackStandsOnceOnThePageOfWhoOfferedIt() throws Exception {
        var id = offered();
        send(manager, post("/handoffs/" + id + "/refusal").param("reason", "full"));
        var page = page(nurse, "/handoffs").andReturn().getResponse().getContentAsString();
        assertThat(page)
                .containsOnlyOnce("action=\"/handoffs/" + id + "/closing")
                .contains("since it waits for you");
    }

    @Test
    void whoMayNotFindsNoneOfIt() throws Exception {
        var id = offered();
        var stranger = world.staff("care-manager", site, program);
        for (var address : new String[] {"/acceptance", "/refusal", "/miss", "/closing"})
            send(stranger, post("/handoffs/" + id + address).param("reason", "busy"))
                    .andExpect(status().isNotFound());
        send(stranger, delete("/handoffs/" + id)).andExpect(status().isNotFound());
        web.perform(get(list + "/new").with(as(stranger))).andExpect(status().isNotFound());
        web.perform(get(list).with(as(world.account(person)))).andExpect(status().isNotFound());
        web.perform(get("/handoffs").with(as(world.staff("manager", site, null))))
                .andExpect(status().isNotFound());
    }

    @Test
    void oddInputIsNamedFieldByFieldAndNothingTypedIsLost() throws Exception {
        send(
                        nurse,
                        post(list)
                                .param("to", "anybody")
                                .param("mode", "pigeon")
                                .param("slot", "noon")
                                .param("words", "Sleeps badly."))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#to\"")))
                .andExpect(content().string(containsString("href=\"#mode\"")))
                .andExpect(content().string(containsString("href=\"#slot\"")))
                .andExpect(content().string(containsString("Sleeps badly.")));
        send(
                        manager,
                        post("/handoffs/slots")
                                .param("program", program.toString())
                                .param("time", "noon"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#day\"")))
                .andExpect(content().string(containsString("href=\"#time\"")))
                .andExpect(content().string(containsString("href=\"#minutes\"")));
    }

    @Test
    void whatIsRefusedStandsInTheFormAgainWithAllThatWasTyped() throws Exception {
        var recovery = guarded.program(site);
        var counselor = world.staff("therapist", site, recovery);
        var other = world.person("Amina", "Haddad");
        world.joinTeam(counselor, world.episode(other, recovery), true);
        send(
                        counselor,
                        post("/people/" + other + "/handoffs")
                                .param("to", program + " " + manager.id())
                                .param("mode", "phone")
                                .param("words", "Sleeps badly."))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#to\"")))
                .andExpect(content().string(containsString("protected by 42 CFR Part 2")))
                .andExpect(content().string(containsString("Sleeps badly.")));
    }

    @Test
    void whatNobodyAnswersInTimeIsOnTheFirstPageOfWhoOfferedIt() throws Exception {
        var id = offered();
        jdbc.sql("update handoffs.handoff set offered_at = offered_at - interval '2 days' where id = ?")
                .param(id)
                .update();
        page(nurse, "/today").andExpect(content().string(containsString("Nobody has answered a hand-off")));
        page(nurse, "/handoffs").andExpect(content().string(containsString("Nobody has answered in time.")));
    }

    @Test
    void aTimeIsKeptOpenAndGivenUp() throws Exception {
        var id = Ids.next();
        keep(id, "14:30", "30").andExpect(redirectedUrl("/handoffs"));
        page(manager, "/handoffs").andExpect(content().string(containsString("/handoffs/slots/" + id)));
        page(nurse, list + "/new").andExpect(content().string(containsString(id.toString())));
        send(manager, delete("/handoffs/slots/" + id)).andExpect(redirectedUrl("/handoffs"));
        page(nurse, list + "/new").andExpect(content().string(not(containsString(id.toString()))));
    }

    @Test
    void anotherTimeFromTheSamePageAndATimeThatIsKeptAlreadyAreSaid() throws Exception {
        var id = Ids.next();
        keep(id, "14:30", "30").andExpect(redirectedUrl("/handoffs"));
        keep(id, "16:00", "30")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("another time was kept open already")))
                .andExpect(content().string(containsString("value=\"16:00\"")))
                .andExpect(content().string(not(containsString(id.toString()))));
        keep(Ids.next(), "14:30", "45")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("You keep this time open already")))
                .andExpect(content().string(containsString("value=\"45\"")));
    }

    private ResultActions keep(UUID id, String time, String minutes) throws Exception {
        return send(
                manager,
                post("/handoffs/slots")
                        .param("id", id.toString())
                        .param("program", program.toString())
                        .param("day", World.today().plusDays(2).toString())
                        .param("time", time)
                        .param("minutes", minutes));
    }

    @Test
    void otherWordsUnderTheSameIdAreKept() throws Exception {
        var id = offered();
        offered(id, "Sleeps badly since the move.").andExpect(redirectedUrl(list));
        offered(id, "Sleeps well again.")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Sleeps well again.")))
                .andExpect(content().string(containsString("Something else was saved")))
                .andExpect(content().string(not(containsString("value=\"" + id))));
        send(nurse, delete("/handoffs/" + id));
        offered(id, "Sleeps badly since the move.").andExpect(status().isUnprocessableContent());
    }

    private UUID offered() throws Exception {
        var id = Ids.next();
        offered(id, "Sleeps badly since the move.").andExpect(redirectedUrl(list));
        return id;
    }

    private ResultActions offered(UUID id, String words) throws Exception {
        return send(
                nurse,
                post(list)
                        .param("id", id.toString())
                        .param("to", program + " " + manager.id())
                        .param("mode", "in-person")
                        .param("words", words));
    }

    private ResultActions page(Principal who, String address) throws Exception {
        return web.perform(get(address).with(as(who))).andExpect(status().isOk());
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(who)).with(csrf()));
    }
}
