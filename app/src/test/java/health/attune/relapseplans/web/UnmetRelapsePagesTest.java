package health.attune.relapseplans.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.database.Ids;
import health.attune.relapseplans.HeldTarget;
import health.attune.relapseplans.RelapsePlan.Part;
import health.attune.relapseplans.RelapsePlans;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** That it came back stands on three pages until somebody met the person, and on none of them afterwards. */
@AttuneTest
class UnmetRelapsePagesTest {
    private static final String SPEAK = "Speak with them, and record the contact";

    @Autowired
    MockMvc web;

    @Autowired
    World world;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    RelapsePlans plans;

    @Autowired
    JdbcClient jdbc;

    private Principal manager;
    private UUID person;
    private String plan;

    @BeforeEach
    void somebodyStaysWell() throws Exception {
        var site = world.site();
        var program = world.program(site);
        manager = world.staff("care-manager", site, program);
        person = caseload.person(manager, program, "Rosa Díaz");
        plan = "/people/" + person + "/relapse-plan";
        new HeldTarget(web, manager, person).held();
        var episode = plans.of(manager, person).getFirst().episodeId();
        var until = World.today().plusMonths(6);
        plans.write(
                manager,
                person,
                new RelapsePlans.Version(Ids.next(), episode, null, Map.of(Part.SIGNS, "I stop cooking"), until));
        plans.prevent(manager, person, null);
    }

    @Test
    void whatAScoreShowed() throws Exception {
        new HeldTarget(web, manager, person).answered(0, 2);
        see("/caseload", containsString("Today a score showed that it came back"));
        isSaidUntilSomebodyMeetsThem("a score no longer reached the target. Speak");
    }

    @Test
    void whatThePersonSaid() throws Exception {
        plans.reopen(world.account(person), person, null);
        see("/caseload", containsString("Today they said that it is coming back"));
        isSaidUntilSomebodyMeetsThem("that it is coming back. Speak");
    }

    @Test
    void whatStaffSaw() throws Exception {
        plans.reopen(manager, person, null);
        see("/caseload", containsString("Today staff saw that it came back"));
        web.perform(get("/caseload").header("Accept-Language", "es").with(World.as(manager)))
                .andExpect(content().string(containsString("Hoy el equipo vio que ha vuelto")));
        isSaidUntilSomebodyMeetsThem("Nobody has spoken with them since.");
    }

    private void isSaidUntilSomebodyMeetsThem(String today) throws Exception {
        see("/today", containsString(today));
        see(plan, containsString(SPEAK));
        caseload.call(manager, person, "completed", 0);
        see("/caseload", allOf(not(containsString("it came back")), not(containsString("it is coming back"))));
        see("/today", not(containsString(today)));
        see(plan, allOf(not(containsString(SPEAK)), containsString("It was no relapse")));
    }

    @Test
    void thePersonIsNotAskedToSpeakWithThemselvesNorAnybodyWithWhoeverDied() throws Exception {
        plans.reopen(manager, person, null);
        var own = get("/me/relapse-plan").with(World.as(world.account(person)));
        web.perform(own).andExpect(content().string(not(containsString(SPEAK))));
        jdbc.sql("update people.person set died_on = ? where id = ?")
                .params(World.today(), person)
                .update();
        see(plan, not(containsString(SPEAK)));
    }

    private void see(String address, Matcher<String> said) throws Exception {
        web.perform(get(address).with(World.as(manager)))
                .andExpect(status().isOk())
                .andExpect(content().string(said));
    }
}
