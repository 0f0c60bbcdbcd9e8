package health.attune.boards.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.boards.Team;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The daily board on the first page of those who go through it each day. */
@AttuneTest
class BoardsTodayTest {
    private static final String WAITS = "no note of today's huddle yet";

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    Team teams;

    @Autowired
    JdbcClient jdbc;

    private Team.Of team;

    @BeforeEach
    void aTeam() {
        team = teams.two();
    }

    @Test
    void aTeamThatGoesThroughItsDayIsRemindedUntilItDid() throws Exception {
        wrote(1);
        for (var who : new Principal[] {team.worker(), team.colleague()})
            assertThat(today(who)).contains(WAITS, "href=\"" + team.href() + "\"", "With the team");
        var site = world.site();
        assertThat(today(world.staff("nurse", site, world.program(site)))).doesNotContain(WAITS);
        web.perform(post(team.href() + "/huddle")
                        .param("version", "0")
                        .param("words", "Nadia drives, Omar stays in.")
                        .with(as(team.worker()))
                        .with(csrf()))
                .andExpect(status().isSeeOther());
        assertThat(today(team.colleague())).doesNotContain(WAITS);
    }

    @Test
    void aTeamThatDoesWithoutIsLeftInPeace() throws Exception {
        assertThat(today(team.worker())).doesNotContain(WAITS);
        wrote(15);
        assertThat(today(team.worker())).doesNotContain(WAITS);
        wrote(14);
        assertThat(today(team.worker())).contains(WAITS);
    }

    private void wrote(int daysAgo) {
        jdbc.sql("insert into boards.note (program_id, day, version, words, written_by) values (?, ?, 1, 'All in.', ?)")
                .params(
                        team.program(),
                        World.today().minusDays(daysAgo),
                        team.worker().id())
                .update();
    }

    private String today(Principal who) throws Exception {
        return web.perform(get("/today?kind=team").with(as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
