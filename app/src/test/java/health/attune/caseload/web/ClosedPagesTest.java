package health.attune.caseload.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.caseload.Several;
import health.attune.programs.Episode.EndReason;
import health.attune.programs.Episodes;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whose care has ended lately. */
@AttuneTest
class ClosedPagesTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Episodes episodes;

    @Autowired
    JdbcClient jdbc;

    private UUID site;
    private UUID program;
    private Principal manager;
    private UUID clara;

    @BeforeEach
    void oneWhoseCareEndsAndOneWhoStays() {
        site = world.site();
        program = world.program(site);
        manager = world.staff("care-manager", site, program);
        clara = caseload.person(manager, program, "Clara Closed");
        caseload.call(manager, clara, "completed", 3);
        caseload.person(manager, program, "Otto Open");
    }

    @Test
    void theyStandApartWithHowAndWhenCareEnded() throws Exception {
        episodes.finish(manager, episode(), EndReason.GOALS_REACHED);
        assertThat(page("/caseload"))
                .contains("Otto Open", "Closed in the last 90 days")
                .doesNotContain("Clara Closed");
        assertThat(page("/caseload?why=closed"))
                .contains("Clara Closed", ": Goals reached", "Closed after 8 weeks", "Phone call", "1 episode of care")
                .doesNotContain("Otto Open", "Flag to be looked at", "name=\"chosen\"", "Add a task for each");
        assertThat(page("/caseload/file?why=closed")).contains("Clara Closed,").doesNotContain("Otto Open");
    }

    @Test
    void whatEndedCallsForNothingAndTakesNoStep() throws Exception {
        var several = new Several(web, manager, "caseload.tasks");
        var shown = several.shown();
        episodes.finish(manager, episode(), EndReason.MOVED_AWAY);
        assertThat(several.look(shown))
                .contains("One of those you chose stands in your caseload no more", "Otto Open")
                .doesNotContain("Clara");
    }

    @Test
    void whatWasBegunByMistakeWasNoCare() throws Exception {
        episodes.finish(manager, episode(), EndReason.STARTED_BY_MISTAKE);
        assertThat(page("/caseload?why=closed")).doesNotContain("Clara Closed");
    }

    @Test
    void theyStandThereForNinetyDaysAndAsLongAsTheirRecordMayBeRead() throws Exception {
        episodes.finish(manager, episode(), EndReason.OTHER_CARE);
        endedBefore(31);
        assertThat(page("/caseload?why=closed")).doesNotContain("Clara Closed");
        var second = world.program(site);
        world.alsoHolds(manager, "care-manager", Grant.Place.of(second, site));
        world.joinTeam(manager, world.episode(clara, second), true);
        endedBefore(89);
        assertThat(page("/caseload?why=closed")).contains("Clara Closed");
        endedBefore(90);
        assertThat(page("/caseload?why=closed")).doesNotContain("Clara Closed");
    }

    @Test
    void aColleagueOfTheProgramWasNotOnTheTeam() throws Exception {
        episodes.finish(manager, episode(), EndReason.GOALS_REACHED);
        manager = world.staff("care-manager", site, program);
        assertThat(page("/caseload?why=closed")).doesNotContain("Clara Closed");
    }

    /** Whoever left a team may read for a while, and never what is labeled. */
    @Test
    void ofAProgramUnderPart2TheyAreSeenByTheClearedAlone() throws Exception {
        episodes.finish(manager, episode(), EndReason.GOALS_REACHED);
        assertThat(page("/caseload?why=closed")).contains("Clara Closed");
        jdbc.sql("update programs.program set part2 = true where id = ?")
                .param(program)
                .update();
        assertThat(page("/caseload?why=closed")).doesNotContain("Clara Closed");
    }

    @Test
    void itSpeaksSpanish() throws Exception {
        episodes.finish(manager, episode(), EndReason.GOALS_REACHED);
        var page = web.perform(get("/caseload?why=closed").with(as(manager)).header("Accept-Language", "es-US"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Cerrados en los últimos 90 días", ": Metas alcanzadas");
    }

    /** So many days ago, for the team as well. */
    private void endedBefore(int days) {
        jdbc.sql("update programs.episode set started_on = started_on - 200, ended_on = ? where id = ?")
                .params(World.today().minusDays(days), episode())
                .update();
        jdbc.sql("update access.relationship set starts_at = starts_at - interval '200 days',"
                        + " ends_at = now() - make_interval(days => ?) where person_id = ? and ends_at is not null")
                .params(days, clara)
                .update();
    }

    private UUID episode() {
        return jdbc.sql("select id from programs.episode where person_id = ? and program_id = ?")
                .params(clara, program)
                .query(UUID.class)
                .single();
    }

    private String page(String address) throws Exception {
        return web.perform(get(address).with(as(manager)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
