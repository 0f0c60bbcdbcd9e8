package health.attune.merges.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.merges.Merged;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class MergePagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Merged merged;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID one;
    UUID other;
    Principal manager;

    @BeforeEach
    void recordedTwice() {
        site = world.site();
        one = inCare("Marisol", "Echeverria");
        other = inCare("Marisol", "Echeverria");
        manager = merged.careFor(site, one, other);
    }

    @Test
    void fromTheProfileToOneRecordAndBackToTwo() throws Exception {
        page("/people/" + one + "/profile").andExpect(content().string(containsString("/people/" + one + "/merges\"")));
        page("/people/" + one + "/merges")
                .andExpect(content().string(containsString("/people/" + one + "/merges/" + other)))
                .andExpect(content().string(containsString("same name")));
        page("/people/" + one + "/merges/" + other)
                .andExpect(content().string(containsString("Marisol Echeverria")))
                .andExpect(content().string(containsString("/people/" + one + "/profile\" aria-current=\"true\"")))
                .andExpect(content().string(containsString("Make them one record")));
        merge("She showed the same card").andExpect(status().isSeeOther());
        page("/people/" + one + "/merges?done=merged")
                .andExpect(content().string(containsString("The two records are one now")))
                .andExpect(content().string(containsString("She showed the same card")));
        page("/people/" + one + "/profile").andExpect(content().string(containsString("stands in this one now")));
        assertThat(trail(one)).as("who looked wrote nothing").containsOnlyOnce("write");
        page("/people/" + one + "/merges/" + other)
                .andExpect(content().string(containsString("Two people after all?")));
        web.perform(sent(delete(way()), "Two cousins")).andExpect(status().isSeeOther());
        neitherIsProposedForTheOther();
        page("/people/" + other + "/merges").andExpect(content().string(containsString("Two cousins")));
        assertThat(trail(other).stream().filter("write"::equals))
                .as("merged and split")
                .hasSize(2);
    }

    private void neitherIsProposedForTheOther() throws Exception {
        page("/people/" + one + "/merges")
                .andExpect(content().string(containsString("Two cousins")))
                .andExpect(content().string(not(containsString("same name"))));
        page("/people/" + one + "/profile").andExpect(content().string(containsString("is somebody else")));
    }

    private List<String> trail(UUID person) {
        return jdbc.sql("select verb from audit.entry where person_id = ? and actor_id = ? and data_class = 'M'"
                        + " and subject = 'merge' and allowed")
                .params(person, manager.id())
                .query(String.class)
                .list();
    }

    @Test
    void thePagesOfTheRecordThatWentLeadToThePerson() throws Exception {
        merge("She showed the same card").andExpect(status().isSeeOther());
        web.perform(get("/people/" + other + "/profile").with(as(manager)))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/people/" + one + "/profile"));
        web.perform(get("/people/" + other).with(as(manager))).andExpect(header().string("Location", "/people/" + one));
        var stranger = world.staff("therapist", world.site(), null);
        web.perform(get("/people/" + other + "/profile").with(as(stranger))).andExpect(status().isNotFound());
    }

    @Test
    void aFormWithoutAReasonIsShownAgainAndNothingIsMoved() throws Exception {
        merge(" ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#reason\"")));
        merge("She showed the same card").andExpect(status().isSeeOther());
        web.perform(sent(delete(way()), "")).andExpect(status().isUnprocessableContent());
        page("/people/" + one + "/merges").andExpect(content().string(containsString("Split again")));
    }

    @Test
    void whoMayNotFindsNothing() throws Exception {
        var desk = world.staff("front-desk", site, null);
        for (var path : new String[] {"/people/" + one + "/merges", way()})
            web.perform(get(path).with(as(desk))).andExpect(status().isNotFound());
        web.perform(post("/people/" + one + "/merges")
                        .param("sought", "Mari")
                        .with(as(desk))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(post(way()).param("reason", "the same").with(as(desk)).with(csrf()))
                .andExpect(status().isNotFound());
        web.perform(get("/people/" + one + "/profile").with(as(desk)))
                .andExpect(content().string(not(containsString("/merges"))));
    }

    @Test
    void somebodyIsSoughtByNameWithoutTheNameInAnAddress() throws Exception {
        web.perform(post("/people/" + one + "/merges")
                        .param("sought", "Echeverria")
                        .with(as(manager))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 person found")))
                .andExpect(content().string(containsString(way())));
    }

    @Test
    void whatStandsInTheWayIsSaidInSpanishToo() throws Exception {
        var program = world.program(site);
        world.episode(one, program);
        world.episode(other, program);
        web.perform(get(way()).header("Accept-Language", "es").with(as(manager)))
                .andExpect(content().string(containsString("en el mismo programa")))
                .andExpect(content().string(not(containsString("Hacer un solo expediente"))));
        merge("She showed the same card")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Nothing was moved")));
    }

    private ResultActions page(String path) throws Exception {
        return web.perform(get(path).with(as(manager))).andExpect(status().isOk());
    }

    private ResultActions merge(String reason) throws Exception {
        return web.perform(sent(post(way()), reason));
    }

    private MockHttpServletRequestBuilder sent(MockHttpServletRequestBuilder request, String reason) {
        return request.param("reason", reason).with(as(manager)).with(csrf());
    }

    private String way() {
        return "/people/" + one + "/merges/" + other;
    }

    private UUID inCare(String given, String family) {
        var person = world.person(given, family);
        world.episode(person, world.program(site));
        return person;
    }
}
