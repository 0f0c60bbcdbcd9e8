package health.attune.people.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.database.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What the list of a worker's own people tells beside their names. */
@AttuneTest
class OwnPeopleTest {
    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    UUID program;
    Principal therapist;

    @BeforeEach
    void aTherapist() {
        var site = world.site();
        program = world.program(site);
        therapist = world.staff("therapist", site, program);
    }

    @Test
    void whoIsOverdueStandsFirstAndOfSomeOnlyTheYearOfBirthIsKnown() throws Exception {
        var later = inCare("Aaron");
        var overdue = inCare("Zelda");
        plan(later, World.today().plusDays(3));
        plan(overdue, World.today().minusDays(9));
        jdbc.sql("update people.person set born_on = null, birth_year = 1951 where id = ?")
                .param(overdue)
                .update();
        var page = web.perform(get("/people").with(as(therapist)))
                .andExpect(content().string(containsString(">1951</td>")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).containsSubsequence("aria-sort=\"ascending\"", "Check-in");
        assertThat(page).containsSubsequence("Zelda", "needs-action", "Due since", "Aaron", "Next on");
        web.perform(get("/people/" + overdue + "/profile").with(as(therapist)))
                .andExpect(content().string(containsString("1951 (only the year is known)")));
    }

    private UUID inCare(String name) {
        var person = world.person(name, "Quill");
        world.episode(person, program);
        world.relate(therapist, Relation.CARE_TEAM, person);
        return person;
    }

    private void plan(UUID person, LocalDate startsOn) {
        jdbc.sql("""
                insert into checkins.schedule (id, episode_id, person_id, instrument_id, every_days, answered_by,
                    starts_on, next_due_on)
                select ?, e.id, e.person_id, 'phq-9', 14, 'person', ?, ? from programs.episode e where e.person_id = ?
                """).params(Ids.next(), startsOn, startsOn, person).update();
    }
}
