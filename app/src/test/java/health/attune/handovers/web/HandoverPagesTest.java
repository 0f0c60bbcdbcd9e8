package health.attune.handovers.web;

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
import health.attune.pages.Words;
import health.attune.today.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class HandoverPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Today today;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    final LocalDate day = World.today();
    UUID site;
    Principal worker;
    Principal follows;
    Principal supervisor;
    String id;

    @BeforeEach
    void aWorkerWithTwoPeople() {
        site = world.site();
        var program = world.program(site);
        worker = world.staff("care-manager", site, program);
        follows = world.staff("therapist", site, program);
        supervisor = world.staff("supervisor", site, null);
        for (var name : List.of("Amina", "Lorenzo"))
            world.joinTeam(worker, world.episode(world.person(name, "Haddad"), program), true);
        id = Ids.next().toString();
    }

    @Test
    void itIsAnnouncedPlannedSeenBySupervisorsAndTakenBack() throws Exception {
        page(worker, "/handovers").andExpect(content().string(containsString("No hand-over is under way.")));
        announce(worker, "leaving", day.plusDays(20)).andExpect(redirectedUrl("/handovers/" + id));
        page(worker, "/handovers/" + id)
                .andExpect(content().string(containsString("0 of 2 introduced")))
                .andExpect(content().string(containsString("Amina Haddad")))
                .andExpect(content().string(containsString("For 2 people nobody was chosen yet.")));
        plan(worker, 0, "Likes to be asked first").andExpect(redirectedUrl("/handovers/" + id));
        page(worker, "/handovers/" + id)
                .andExpect(content().string(containsString("1 of 2 introduced")))
                .andExpect(content().string(containsString("Met on")));
        page(worker, line())
                .andExpect(content().string(containsString("Likes to be asked first")))
                .andExpect(content().string(containsString("planned it. Who follows: staff " + follows.id())));
        page(supervisor, "/handovers").andExpect(content().string(containsString("1 of 2 introduced")));
        page(supervisor, "/handovers/" + id)
                .andExpect(content().string(not(containsString("Haddad"))))
                .andExpect(content().string(containsString("2 more people are not shown")));
        send(supervisor, delete("/handovers/" + id)).andExpect(redirectedUrl("/handovers"));
        page(worker, "/handovers").andExpect(content().string(containsString("No hand-over is under way.")));
    }

    @Test
    void twoWhoEditOneLineSeeBothVersions() throws Exception {
        announce(worker, "leaving", day.plusDays(20));
        plan(worker, 0, "From the worker");
        var desk = world.staff("front-desk", site, null);
        plan(desk, 0, null)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Somebody changed this while you were typing")))
                .andExpect(content().string(not(containsString("From the worker"))));
        plan(desk, 1, null).andExpect(redirectedUrl("/handovers/" + id));
        page(worker, line()).andExpect(content().string(containsString("From the worker")));
    }

    @Test
    void oddInputIsNamedFieldByFieldInBothLanguages() throws Exception {
        announce(worker, "leave", day.plusDays(20))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#backOn\"")));
        announce(worker, "leaving", day.minusDays(1))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The last day is today or later")));
        announce(worker, "leaving", day.plusDays(20));
        announce(worker, "leaving", day.plusDays(21))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("under way already")));
        send(
                        worker,
                        post(line())
                                .header("Accept-Language", "es")
                                .param("version", "0")
                                .param("successor", "nobody")
                                .param("goodbyeOn", day.plusDays(2).toString())
                                .param("note", "Le gusta caminar"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ese día aún no llega.")))
                .andExpect(content().string(containsString("href=\"#successor\"")))
                .andExpect(content().string(containsString("Le gusta caminar")));
    }

    @Test
    void announcedTwiceItIsOneAndAfterItWasTakenBackItIsAskedOnceMore() throws Exception {
        for (int i = 0; i < 2; i++)
            announce(worker, "leaving", day.plusDays(20)).andExpect(redirectedUrl("/handovers/" + id));
        send(worker, delete("/handovers/" + id));
        announce(worker, "leaving", day.plusDays(20))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("it was taken back or is over")))
                .andExpect(content().string(containsString("value=\"" + day.plusDays(20) + "\"")))
                .andExpect(content().string(not(containsString(id))));
    }

    @Test
    void whoLeavesWhileOnLeaveAnnouncesItOnceWithTwoPresses() throws Exception {
        send(
                worker,
                form(post("/handovers"), "leave", day.plusDays(20))
                        .param("backOn", day.plusDays(40).toString()));
        var onLeave = id;
        id = Ids.next().toString();
        for (int i = 0; i < 2; i++)
            announce(worker, "leaving", day.plusDays(10)).andExpect(redirectedUrl("/handovers/" + onLeave));
    }

    @Test
    void forOthersItIsNotThere() throws Exception {
        announce(worker, "leaving", day.plusDays(20));
        var elsewhere = world.staff("supervisor", world.site(), null);
        for (var who : List.of(follows, elsewhere, world.staff("manager", site, null)))
            for (var request :
                    List.of(get("/handovers/" + id), get(line()), post(line()).param("version", "0")))
                send(who, request).andExpect(status().isNotFound());
        send(elsewhere, delete("/handovers/" + id)).andExpect(status().isNotFound());
        send(follows, form(post("/handovers"), "leaving", day.plusDays(9)))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void itWaitsForWhoeverGoesAndForTheirSupervisor() throws Exception {
        announce(worker, "leaving", day.plusDays(20));
        var words = new Words(Locale.US, messages);
        for (var who : List.of(worker, supervisor))
            assertThat(today.show(who, words, null).all())
                    .filteredOn(item -> item.href().equals("/handovers/" + id))
                    .singleElement()
                    .matches(item -> item.sentence().endsWith("0 of 2 introduced"));
        assertThat(today.show(follows, words, null).all())
                .noneMatch(item -> item.href().startsWith("/handovers"));
    }

    private ResultActions announce(Principal who, String kind, LocalDate lastDay) throws Exception {
        return send(who, form(post("/handovers"), kind, lastDay));
    }

    private MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, String kind, LocalDate lastDay) {
        return request.param("id", id)
                .param("who", worker.id() + " " + site)
                .param("kind", kind)
                .param("lastDay", lastDay.toString());
    }

    private ResultActions plan(Principal who, int version, @Nullable String note) throws Exception {
        return send(
                who,
                post(line())
                        .param("version", Integer.toString(version))
                        .param("successor", follows.id() + " therapist")
                        .param("introductionOn", day.toString())
                        .param("mode", who.equals(worker) ? "in-person" : "video")
                        .param("note", note == null ? "" : note));
    }

    private String line() {
        var member = jdbc.sql("select m.relationship_id from programs.care_team_member m where m.account_id = ?"
                        + " order by m.relationship_id limit 1")
                .param(worker.id())
                .query(UUID.class)
                .single();
        return "/handovers/" + id + "/lines/" + member;
    }

    private ResultActions page(Principal who, String address) throws Exception {
        return send(who, get(address)).andExpect(status().isOk());
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(who)).with(csrf()));
    }
}
