package health.attune.caseload.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** An episode is flagged to be looked at. */
@AttuneTest
class FlagPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    JdbcClient jdbc;

    private UUID site;
    private UUID program;
    private Principal manager;

    @BeforeEach
    void aCaseload() {
        site = world.site();
        program = world.program(site);
        manager = world.staff("care-manager", site, program);
    }

    @Test
    void aFlagStandsThereWithItsWordsUntilItIsLowered() throws Exception {
        var person = caseload.person(manager, program, "Fiona Flagged");
        var flag = "/caseload/" + caseload.episodeOf(person) + "/flag";
        web.perform(post(flag).param("words", " ").with(as(manager)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        web.perform(post(flag)
                        .param("words", "Sleeps badly since the move")
                        .with(as(manager))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(page("/caseload")).contains("wants this looked at: “Sleeps badly since the move”", "Lower the flag");
        web.perform(delete(flag).param("flag", raised(person)).with(as(manager)).with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(page("/caseload")).doesNotContain("Sleeps badly").contains("Flag to be looked at");
        var told = page(flag);
        assertThat(told).contains("Earlier flags", "Sleeps badly since the move");
        assertThat(told.split("staff " + manager.id(), -1))
                .as("raised and lowered")
                .hasSize(3);
        web.perform(post(flag)
                        .param("words", "x")
                        .with(as(world.staff("care-manager", site, program)))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodysFlagIsLoweredOrSwallowedUnread() throws Exception {
        var person = caseload.person(manager, program, "Fiona Flagged");
        var flag = "/caseload/" + caseload.episodeOf(person) + "/flag";
        for (int i = 0; i < 2; i++)
            web.perform(post(flag)
                            .param("words", "Sleeps badly")
                            .with(as(manager))
                            .with(csrf()))
                    .andExpect(status().isSeeOther());
        assertThat(lowerAnother(flag)).contains("Another flag was raised meanwhile", "Sleeps badly");
        assertThat(web.perform(post(flag)
                                .param("words", "Eats again")
                                .with(as(manager))
                                .with(csrf()))
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("that flag stands", "Sleeps badly", "Eats again");
        assertThat(page("/caseload")).contains("Sleeps badly");
    }

    private String lowerAnother(String flag) throws Exception {
        var lowering = delete(flag).param("flag", UUID.randomUUID().toString());
        return web.perform(lowering.with(as(manager)).with(csrf()))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String raised(UUID person) {
        return jdbc.sql("select id::text from caseload.flag where person_id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(as(manager)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
