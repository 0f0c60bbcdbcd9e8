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
import health.attune.programs.CareTeams;
import health.attune.programs.Discipline;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AttuneTest
class CaseloadPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    CareTeams teams;

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
    void eachStandsThereWithTheReasonTheMostUrgentFirst() throws Exception {
        var seen = caseload.person(manager, program, "Sara Seen");
        caseload.call(manager, seen, "completed", 2);
        caseload.person(manager, program, "Nora Notmet");
        var page = page("/caseload");
        assertThat(page)
                .contains("60 days in care, and nobody has met them", "2 episodes of care", "Phone call")
                .contains("href=\"/people/" + seen + "\"");
        assertThat(page.indexOf("Nora Notmet")).isLessThan(page.indexOf("Sara Seen"));
    }

    @Test
    void itIsNarrowedToOneReasonAndSorted() throws Exception {
        var seen = caseload.person(manager, program, "Sara Seen");
        caseload.call(manager, seen, "completed", 40);
        caseload.person(manager, program, "Nora Notmet");
        assertThat(page("/caseload?why=not-met")).contains("Nora Notmet").doesNotContain("Sara Seen");
        assertThat(page("/caseload?why=out-of-touch"))
                .contains("No contact for 40 days")
                .doesNotContain("Nora Notmet");
        var byName = page("/caseload?sort=name&down=true");
        assertThat(byName).contains("aria-sort=\"descending\"");
        assertThat(byName.indexOf("Sara Seen")).isLessThan(byName.indexOf("Nora Notmet"));
        assertThat(page("/caseload?sort=nothing&why=%3F&page=999999&down=maybe"))
                .contains("Nora Notmet");
    }

    @Test
    void aNameIsFoundByTheBeginningOfItsWords() throws Exception {
        caseload.person(manager, program, "Ángela Ruiz");
        caseload.person(manager, program, "Nora Notmet");
        assertThat(found("ang")).contains("Ángela Ruiz").doesNotContain("Nora Notmet");
        assertThat(found("zz")).contains("Nobody in your caseload is called that");
    }

    @Test
    void theFileSaysWhatThePageSaysAndNoSpreadsheetRunsIt() throws Exception {
        caseload.person(manager, program, "=cmd Notmet");
        var response = web.perform(get("/caseload/file").with(as(manager)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(response.getHeader("Content-Disposition")).contains("caseload.csv");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .startsWith("\ufeffName,Program,Why now,Also,In care,")
                .contains("'=cmd Notmet", "\"60 days in care, and nobody has met them\"");
    }

    @Test
    void whoeverMayNotReadTheRecordSeesNoRow() throws Exception {
        var person = caseload.person(manager, program, "Petra Partly");
        var peer = world.staff("peer", site, program);
        teams.join(world.staff("front-desk", site, null), caseload.episodeOf(person), peer.id(), Discipline.PEER);
        assertThat(page(peer, "/caseload")).doesNotContain("Petra Partly").contains("Nobody is in your caseload yet.");
    }

    @Test
    void aViewIsSavedUnderANameOnce() throws Exception {
        caseload.person(manager, program, "Nora Notmet");
        saveView("", "name").andExpect(status().isUnprocessableContent());
        saveView("Mondays", "name").andExpect(status().isSeeOther());
        saveView("Mondays", "touch").andExpect(status().isSeeOther());
        assertThat(page("/caseload")).containsOnlyOnce(">Mondays<").contains("/caseload?sort=touch&amp;why=not-met");
    }

    @Test
    void aViewIsNobodyElses() throws Exception {
        caseload.person(manager, program, "Nora Notmet");
        saveView("Mondays", "name");
        var other = world.staff("care-manager", site, program);
        caseload.person(other, program, "Olga Other");
        assertThat(page(other, "/caseload")).doesNotContain("Mondays");
        var view = "/caseload/views/"
                + jdbc.sql("select id from caseload.view where account_id = ?")
                        .param(manager.id())
                        .query(UUID.class)
                        .single();
        web.perform(delete(view).with(as(other)).with(csrf()));
        assertThat(page("/caseload")).contains("Mondays");
        web.perform(delete(view).with(as(manager)).with(csrf())).andExpect(status().isSeeOther());
        assertThat(page("/caseload")).doesNotContain("Mondays");
    }

    private ResultActions saveView(String name, String sort) throws Exception {
        return web.perform(post("/caseload/views")
                .param("name", name)
                .param("sort", sort)
                .param("why", "not-met")
                .with(as(manager))
                .with(csrf()));
    }

    @Test
    void columnsAreThoseThatWereChosen() throws Exception {
        caseload.person(manager, program, "Nora Notmet");
        assertThat(page("/caseload")).contains(">Next appointment<").doesNotContain(">Since<");
        web.perform(post("/caseload/columns")
                        .param("column", "started", "why", "nonsense")
                        .with(as(manager))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(page("/caseload")).contains(">Since<", "Why now").doesNotContain(">This month<");
        assertThat(page("/caseload/columns")).containsPattern("value=\"started\" checked");
    }

    @Test
    void rowsStandCloseTogetherUntilSomebodyWantsMoreRoom() throws Exception {
        caseload.person(manager, program, "Nora Notmet");
        assertThat(page("/caseload")).contains("caseload dense\"");
        assertThat(page("/caseload/columns")).containsPattern("value=\"dense\" checked");
        web.perform(post("/caseload/columns")
                .param("column", "why")
                .param("rows", "roomy")
                .with(as(manager))
                .with(csrf()));
        assertThat(page("/caseload")).contains("Why now").doesNotContain("dense\"");
        assertThat(page("/caseload/columns")).containsPattern("value=\"roomy\" checked");
    }

    @Test
    void theFileHoldsTheColumnsThatWereChosen() throws Exception {
        caseload.person(manager, program, "Nora Notmet");
        web.perform(post("/caseload/columns")
                .param("column", "started", "minutes")
                .with(as(manager))
                .with(csrf()));
        assertThat(page("/caseload/file"))
                .startsWith("\ufeffName,Program,Why now,Also,Since,This month\r\n")
                .contains(",0\r\n");
    }

    @Test
    void whoeverCaresForNobodyReadsWhy() throws Exception {
        assertThat(page("/caseload")).contains("Nobody is in your caseload yet.");
        web.perform(get("/caseload").with(as(world.staff("manager", site, null))))
                .andExpect(status().isNotFound());
    }

    @Test
    void itSpeaksSpanish() throws Exception {
        caseload.person(manager, program, "Nora Notmet");
        var page = web.perform(get("/caseload").with(as(manager)).header("Accept-Language", "es-US"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("60 días en atención y aún sin primer contacto");
    }

    private String page(String address) throws Exception {
        return page(manager, address);
    }

    private String page(Principal who, String address) throws Exception {
        return web.perform(get(address).with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String found(String sought) throws Exception {
        return web.perform(post("/caseload/search")
                        .param("sought", sought)
                        .with(as(manager))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
