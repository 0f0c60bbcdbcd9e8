package health.attune.boards.web;

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
import health.attune.alerts.escalation.TeamAlerts;
import health.attune.boards.Team;
import health.attune.caseload.CaseloadOf;
import health.attune.database.Ids;
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
class BoardPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Team teams;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    TeamAlerts alerts;

    @Autowired
    JdbcClient jdbc;

    private Team.Of team;
    private UUID quiet;
    private UUID missed;
    private UUID met;

    @BeforeEach
    void aTeamWithThreePeople() {
        team = teams.two();
        met = teams.person(team, "Ada Seen");
        caseload.call(team.colleague(), met, "completed", 0);
        quiet = teams.person(team, "Bea Quiet");
        missed = teams.person(team, "Cy Waiting");
        teams.missed(team, missed, 3);
    }

    @Test
    void everybodyStandsThereWithTheirDayAndWhoCallsComesFirst() throws Exception {
        alerts.raise(quiet);
        var page = page(team.worker(), team.href())
                .andExpect(content().string(containsString("1 alert open")))
                .andExpect(content().string(containsString("Planned and not made")))
                .andExpect(content().string(containsString("Nobody said yet what came of it")))
                .andExpect(content()
                        .string(containsString(
                                "Phone call · staff " + team.colleague().id())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.indexOf("Bea Quiet")).isLessThan(page.indexOf("Cy Waiting"));
        assertThat(page.indexOf("Cy Waiting")).isLessThan(page.indexOf("Ada Seen"));
    }

    @Test
    void nothingPlannedAndNotSeenIsToldPlainlyAndOnceOfAllWhomItIsTrueOf() throws Exception {
        teams.person(team, "Dee Quiet");
        var page = page(team.worker(), team.href()).andReturn().getResponse().getContentAsString();
        var told = "Nobody has seen them in the last 24 hours, and nothing is planned";
        var calling = page.substring(0, page.indexOf(told + "</th>"));
        assertThat(calling).contains("Cy Waiting");
        assertThat(page.substring(calling.length()))
                .containsSubsequence("Bea Quiet", "Never met yet.", "Dee Quiet", "Never met yet.", "Ada Seen")
                .doesNotContain(told + ".");
        send(team.worker(), get(team.href()).header("Accept-Language", "es"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nadie ha visto a estas personas en las últimas 24 horas")))
                .andExpect(content().string(not(containsString("boards."))));
    }

    @Test
    void anAlertHidesNotThatNothingIsPlanned() throws Exception {
        alerts.raise(quiet);
        page(team.worker(), team.href())
                .andExpect(content()
                        .string(containsString(
                                "Nobody has seen them in the last 24 hours, and nothing is planned. Never met yet.")));
    }

    @Test
    void aContactIsRolledOnWithAReasonAndTakenBack() throws Exception {
        send(team.worker(), rolled("other", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#words\"")));
        send(team.worker(), rolled("other", "The bus did not run").header("Accept-Language", "es"))
                .andExpect(redirectedUrl(team.href()));
        page(team.colleague(), team.href())
                .andExpect(content().string(containsString("Rolled forward once; goes on to tomorrow")))
                .andExpect(content().string(containsString("Contact that was rolled forward, due on")))
                .andExpect(content().string(containsString("another reason: The bus did not run")));
        send(team.colleague(), rolled("not-reached", "Rang twice"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("A colleague has rolled this contact forward today")))
                .andExpect(content().string(containsString("The bus did not run")));
        send(team.worker(), delete(teams.roll(missed))).andExpect(redirectedUrl(team.href()));
        page(team.worker(), team.href())
                .andExpect(content().string(not(containsString("The bus did not run"))))
                .andExpect(content().string(containsString("Planned and not made")));
    }

    @Test
    void oneWorkersPeopleCanBeShownAlone() throws Exception {
        var third = world.staff("nurse", team.site(), team.program());
        var own = caseload.person(third, team.program(), "Di Own");
        world.joinTeam(team.worker(), teams.episode(own), false);
        page(team.worker(), team.href() + "?worker=" + third.id())
                .andExpect(content().string(containsString("Di Own")))
                .andExpect(content().string(not(containsString("Ada Seen"))));
        page(team.worker(), team.href() + "?worker=nobody&page=-9")
                .andExpect(content().string(containsString("Ada Seen")));
    }

    @Test
    void theNoteOfTheHuddleKeepsItsVersionsAndIsYesterdaysTheNextDay() throws Exception {
        send(team.worker(), note("", 0)).andExpect(status().isUnprocessableContent());
        send(team.worker(), note("Van at ten", 0)).andExpect(redirectedUrl(team.href()));
        send(team.colleague(), note("Van at nine", 0))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Van at ten")))
                .andExpect(content().string(containsString("Van at nine")));
        send(team.colleague(), note("Van at nine", 1)).andExpect(redirectedUrl(team.href()));
        page(team.worker(), team.href() + "/huddle")
                .andExpect(content().string(containsString("Van at ten")))
                .andExpect(content().string(containsString("version 2")))
                .andExpect(content().string(containsString("please name nobody")));
        jdbc.sql("update boards.note set day = day - 1 where program_id = ?")
                .param(team.program())
                .update();
        page(team.worker(), team.href())
                .andExpect(content().string(containsString("Note of yesterday")))
                .andExpect(content().string(containsString("Van at nine")))
                .andExpect(content().string(not(containsString("Van at ten"))))
                .andExpect(content().string(containsString("Write the note of today")));
    }

    @Test
    void whoIsAwayIsToldWithWhoCovers() throws Exception {
        var today = World.today();
        jdbc.sql("""
                insert into rosters.absence (id, account_id, site_id, starts_on, ends_on, starts_at, ends_at, cover_id,
                    said_by)
                values (gen_random_uuid(), ?, ?, ?, ?, now() - interval '1 hour', now() + interval '2 days', ?, ?)
                """)
                .params(
                        team.colleague().id(),
                        team.site(),
                        today,
                        today.plusDays(2),
                        team.worker().id(),
                        team.worker().id())
                .update();
        page(team.worker(), team.href())
                .andExpect(
                        content().string(containsString("staff " + team.worker().id() + " covers")));
    }

    @Test
    void whoWorksElsewhereFindsNothing() throws Exception {
        var elsewhere = teams.two().worker();
        var desk = world.staff("front-desk", team.site(), null);
        var manager = world.staff("manager", team.site(), null);
        for (var who : List.of(elsewhere, desk, manager, world.account(met)))
            for (var request : List.of(
                    get(team.href()),
                    get(team.href() + "/huddle"),
                    note("x", 0),
                    get(teams.roll(missed)),
                    rolled("not-reached", ""),
                    delete(teams.roll(missed)))) send(who, request).andExpect(status().isNotFound());
        var supervisor = world.staff("supervisor", team.site(), null);
        page(supervisor, team.href())
                .andExpect(content().string(not(containsString("Ada Seen"))))
                .andExpect(content().string(containsString("cares for nobody whose record you may open")));
        send(supervisor, get(teams.roll(missed))).andExpect(status().isNotFound());
    }

    @Test
    void theRightPersonAndTheWrongEpisodeOpenNothing() throws Exception {
        send(team.worker(), get("/people/" + met + "/rolls/" + teams.episode(missed)))
                .andExpect(status().isNotFound());
    }

    @Test
    void oneProgramIsOpenedAtOnceAndOfSeveralOneChooses() throws Exception {
        send(team.worker(), get("/boards")).andExpect(redirectedUrl(team.href()));
        var second = world.program(team.site());
        var both = world.staff("nurse", team.site(), null);
        page(both, "/boards")
                .andExpect(content().string(containsString(team.href())))
                .andExpect(content().string(containsString("/boards/" + second)));
    }

    private MockHttpServletRequestBuilder rolled(String reason, String words) {
        return post(teams.roll(missed))
                .param("id", Ids.next().toString())
                .param("reason", reason)
                .param("words", words);
    }

    private MockHttpServletRequestBuilder note(String words, int version) {
        return post(team.href() + "/huddle").param("words", words).param("version", Integer.toString(version));
    }

    private ResultActions page(Principal who, String address) throws Exception {
        return send(who, get(address)).andExpect(status().isOk());
    }

    private ResultActions send(Principal who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(World.as(who)).with(csrf()));
    }
}
