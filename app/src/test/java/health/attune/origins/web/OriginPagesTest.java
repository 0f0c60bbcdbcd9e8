package health.attune.origins.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.goals.Goals;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AttuneTest
class OriginPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    Goals goals;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID recovery;
    UUID primary;
    Principal reader;
    Principal officer;
    Principal manager;

    @BeforeEach
    void twoPrograms() {
        site = world.site();
        recovery = guarded.program(site);
        primary = world.program(site);
        officer = world.staffOf("privacy-officer", world.organizationOf(site));
        reader = officer;
        manager = world.staff("manager", site, null);
    }

    private UUID ownGoal() {
        var person = world.person("Rosa", "Vega");
        world.episode(person, recovery);
        world.episode(person, primary);
        var self = world.account(person);
        var goal = goals.begin(self, person);
        goals.add(self, person, goal, "Call my brother");
        return goal;
    }

    @Test
    void anOfficerFindsOutStepByStepAndReadsNoNameBefore() throws Exception {
        assertThat(page("/origins")).contains("Nothing is of unknown origin");
        var goal = ownGoal();
        assertThat(page("/origins"))
                .contains("One entry about somebody", "/origins/" + goal)
                .doesNotContain("Rosa");
        assertThat(page("/origins/" + goal)).contains("Why do you look").doesNotContain("Rosa", "Call my brother");
        assertThat(sent(post("/origins/" + goal + "/inquiry")).getStatus()).isEqualTo(422);
        sent(post("/origins/" + goal + "/inquiry").param("words", "Nobody of the team sees it."));
        assertThat(page("/origins/" + goal)).contains("Rosa Vega", "A goal", "Not written by staff");
        assertThat(sent(post("/origins/" + goal + "/origin")).getContentAsString())
                .contains("<a class=\"alert-link\" href=\"#program-" + goal + "\">It comes from: ");
        var placed = sent(post("/origins/" + goal + "/origin").param("program", primary.toString()));
        assertThat(placed.getRedirectedUrl()).isEqualTo("/origins");
        assertThat(page("/origins")).contains("Nothing is of unknown origin");
        assertThat(web.perform(get("/origins/" + goal).with(as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoeverMarksAProgramIsAskedWhetherToLabelWhatItWroteEarlier() throws Exception {
        var marked = change(primary, true);
        assertThat(marked.getRedirectedUrl()).isEqualTo("/programs/" + primary + "/labeling");
        reader = manager;
        assertThat(page("/programs/" + primary + "/labeling"))
                .contains("What it wrote before it was marked does not", "Label what was written earlier");
        assertThat(sent(post("/programs/" + primary + "/labeling")).getStatus()).isEqualTo(303);
        assertThat(page("/programs/" + primary + "/labeling")).contains("0% of the people are done");
        assertThat(page("/programs/" + primary)).contains("/programs/" + primary + "/labeling");
        assertThat(change(primary, true).getRedirectedUrl()).isEqualTo("/programs");
    }

    @Test
    void whatServedSomebodyWhileItWasMarkedStaysMarked() throws Exception {
        assertThat(change(recovery, false).getRedirectedUrl()).isEqualTo("/programs");
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(recovery)
                .update();
        ownGoal();
        var refused = change(recovery, false);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("its records stay so");
    }

    private MockHttpServletResponse change(UUID program, boolean part2) throws Exception {
        reader = manager;
        var version = jdbc.sql("select version from programs.program where id = ?")
                .param(program)
                .query(Integer.class)
                .single();
        var form = post("/programs/" + program)
                .param("version", String.valueOf(version))
                .param("name", "Program " + program)
                .param("neutralName", "Visits");
        return sent(part2 ? form.param("part2", "true") : form);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder form) throws Exception {
        return web.perform(form.with(csrf()).with(as(reader))).andReturn().getResponse();
    }

    private String page(String path) throws Exception {
        var answer = web.perform(get(path).with(as(reader))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }
}
