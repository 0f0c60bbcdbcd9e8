package health.attune.relapseplans.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.database.Ids;
import health.attune.relapseplans.HeldTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** With whom it comes back stands on Today once, whatever else the caseload says of them. */
@AttuneTest
class RelapseTodayTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @ParameterizedTest
    @CsvSource({"true, that it is coming back. Speak", "false, Nobody has spoken with them since."})
    void oneLineForOnePerson(boolean isToldByThem, String said) throws Exception {
        var site = world.site();
        var program = world.program(site);
        var manager = world.staff("care-manager", site, program);
        var person = caseload.person(manager, program, "Rosa Díaz");
        var episode = caseload.episodeOf(person).toString();
        var plan = "/people/" + person + "/relapse-plan";
        caseload.call(manager, person, "completed", 3);
        send(manager, post("/caseload/" + episode + "/flag").param("words", "Sleeps badly"));
        new HeldTarget(web, manager, person).held();
        assertThat(today(manager)).contains("Sleeps badly");
        send(
                manager,
                post(plan + "/versions")
                        .param("id", Ids.next().toString())
                        .param("follows", "")
                        .param("signs", "I stop cooking")
                        .param("until", World.today().plusMonths(6).toString()));
        send(manager, post(plan + "/prevention").param("episode", episode));
        var teller = isToldByThem ? world.account(person) : manager;
        send(teller, post(plan + "/relapse").param("episode", episode));
        assertThat(today(manager)).contains(said).doesNotContain("Sleeps badly");
    }

    private void send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        web.perform(request.with(World.as(who)).with(csrf())).andExpect(status().is3xxRedirection());
    }

    private String today(Principal who) throws Exception {
        return web.perform(get("/today").with(World.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
