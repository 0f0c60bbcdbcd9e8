package health.attune.programs.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import health.attune.AttuneTest;
import health.attune.Protected;
import health.attune.World;
import health.attune.access.Principal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whom a program under 42 CFR Part 2 is named to, wherever a person's programs are named. */
@AttuneTest
class ProtectedProgramTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Protected guarded;

    UUID site;
    UUID person;
    UUID recovery;
    UUID primary;

    @BeforeEach
    void somebodyInTwoPrograms() {
        site = world.site();
        person = world.person("Marguerite", "Delacroix");
        recovery = world.program(site);
        primary = world.program(site);
        jdbc.sql("update programs.program set name = 'Recovery house', neutral_name = 'Evening visits', part2 = true"
                        + " where id = ?")
                .param(recovery)
                .update();
        jdbc.sql("update programs.program set name = 'Primary care' where id = ?")
                .param(primary)
                .update();
    }

    @Test
    void thoseOfAnotherProgramReadTheNeutralNameEverywhere() throws Exception {
        var outside = onTheTeam("care-manager", primary);
        world.episode(person, recovery);
        for (var page : pages())
            assertThat(read(page, outside))
                    .as(page)
                    .contains("Primary care", "Evening visits")
                    .doesNotContain("Recovery house");
        assertThat(read("/people", outside)).doesNotContain("Recovery house");
    }

    @Test
    void whoeverMayNotPlanInItDoesNotLearnThereThatItIsProtected() throws Exception {
        var outside = onTheTeam("care-manager", primary);
        var episode = world.episode(person, recovery);
        assertThat(read(planning(), outside))
                .contains("Primary care")
                .doesNotContain("Recovery house", "Evening visits", episode.toString());
        assertThat(planned(outside, episode))
                .isEqualTo(planned(outside, UUID.randomUUID()))
                .isEqualTo(422);
    }

    @Test
    void whoeverIsClearedForItPlansInItByItsNeutralName() throws Exception {
        var outside = onTheTeam("care-manager", primary);
        var episode = world.episode(person, recovery);
        guarded.clearance(new Protected.Clearance(person, recovery, null, "consent"));
        assertThat(read(planning(), outside)).contains("Evening visits", episode.toString());
    }

    @Test
    void thoseWhoWorkInItReadItsName() throws Exception {
        var inside = onTheTeam("therapist", recovery);
        assertThat(read(planning(), inside)).contains("Recovery house");
        for (var page : pages()) assertThat(read(page, inside)).as(page).contains("Recovery house");
    }

    @Test
    void thePersonReadsWhereTheyAre() throws Exception {
        world.episode(person, recovery);
        assertThat(read("/people/" + person + "/timeline", world.account(person)))
                .contains("Recovery house");
    }

    @Test
    void theFrontDeskOfItsSiteReadsTheNeutralName() throws Exception {
        world.episode(person, recovery);
        var desk = world.staff("front-desk", site, null);
        assertThat(read("/people/" + person + "/team", desk))
                .contains("Evening visits")
                .doesNotContain("Recovery house");
    }

    private List<String> pages() {
        var at = "/people/" + person;
        return List.of(at + "/team", at + "/timeline");
    }

    private String planning() {
        return "/people/" + person + "/schedules/new";
    }

    private int planned(Principal who, UUID episode) throws Exception {
        return web.perform(post("/people/" + person + "/schedules")
                        .param("episode", episode.toString())
                        .param("instrument", "phq-9")
                        .param("everyDays", "14")
                        .param("answeredBy", "person")
                        .param("startsOn", World.today().toString())
                        .with(csrf())
                        .with(as(who)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private Principal onTheTeam(String role, UUID program) {
        var staff = world.staff(role, null, program);
        world.joinTeam(staff, world.episode(person, program), true);
        return staff;
    }

    private String read(String page, Principal who) throws Exception {
        var response = web.perform(get(page).with(as(who))).andReturn().getResponse();
        assertThat(response.getStatus()).as(page).isEqualTo(200);
        return response.getContentAsString();
    }
}
