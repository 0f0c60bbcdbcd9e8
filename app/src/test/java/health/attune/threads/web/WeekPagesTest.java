package health.attune.threads.web;

import static health.attune.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.tasks.Task;
import health.attune.tasks.Tasks;
import health.attune.today.Week;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What of a week is carried into which other, by whom. */
@AttuneTest
class WeekPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    private UUID person;
    private Principal manager;
    private Principal left;
    private String week;
    private final LocalDate monday = Week.of(World.today()).monday();

    @BeforeEach
    void aTeamOfWhichOneHasLeft() {
        var site = world.site();
        var program = world.program(site);
        person = world.person("Amina", "Haddad");
        var episode = world.episode(person, program);
        manager = world.staff("care-manager", site, program);
        left = world.staff("care-manager", site, program);
        world.joinTeam(left, episode, false);
        world.leaveTeams(left);
        world.joinTeam(manager, episode, true);
        week = "/people/" + person + "/week";
    }

    @Test
    void whoeverMayNotChangeATaskIsNotOfferedToCarryItAndReadsThatNothingWas() throws Exception {
        var id = give("Bring the bus pass", monday.plusDays(6));
        give("Of last week", monday.minusDays(7));
        page(manager, week).andExpect(content().string(containsString("/week/carrying")));
        page(left, week)
                .andExpect(content().string(containsString("Bring the bus pass")))
                .andExpect(content().string(containsString("Of last week")))
                .andExpect(content().string(not(containsString("/week/carrying"))));
        carry(left, monday.plusWeeks(1), id)
                .andExpect(redirectedUrl(week + "?day=" + monday.plusWeeks(1) + "&stayed=true"));
        page(left, week + "?day=" + monday.plusWeeks(1) + "&stayed=true")
                .andExpect(content().string(containsString("Nothing was carried")));
        assertThat(due(id)).isEqualTo(monday.plusDays(6));
    }

    @Test
    void nothingIsCarriedIntoAWeekThatIsOver() throws Exception {
        var id = give("Call the pharmacy", monday.minusWeeks(4));
        give("Ask the school", monday.minusWeeks(2));
        page(manager, week + "?day=" + monday.minusWeeks(2))
                .andExpect(content().string(containsString("Ask the school")))
                .andExpect(content().string(containsString("Still open from the weeks before")))
                .andExpect(content().string(not(containsString("/week/carrying"))));
        page(manager, week + "?day=" + monday.minusWeeks(1))
                .andExpect(content().string(not(containsString("/week/carrying"))));
        carry(manager, monday.minusWeeks(2), id)
                .andExpect(redirectedUrlPattern(week + "?day=" + monday + "&carried=*"));
        assertThat(due(id)).isEqualTo(World.today());
    }

    @Test
    void whatWasDoneInAWeekLongAgoStandsInIt() throws Exception {
        var id = give("Bring the bus pass", monday.minusWeeks(6));
        tasks.done(manager, id);
        jdbc.sql("update tasks.step set at = now() - interval '6 weeks' where task_id = ?")
                .param(id)
                .update();
        page(manager, week + "?day=" + monday.minusWeeks(6))
                .andExpect(content().string(containsString("Bring the bus pass")))
                .andExpect(content().string(not(containsString("Nothing is planned"))));
        page(manager, week).andExpect(content().string(not(containsString("Bring the bus pass"))));
    }

    private LocalDate due(UUID task) {
        return tasks.show(manager, task).task().wording().dueOn();
    }

    private UUID give(String title, LocalDate due) {
        var wording = new Task.Wording(title, null, Task.Priority.SOON, due);
        var about = tasks.about(manager, person);
        var id = Ids.next();
        tasks.give(
                manager,
                new Task(id, about, manager.id(), wording, Task.State.OPEN, null, manager.id(), Labels.NONE, 1));
        return id;
    }

    private ResultActions carry(Principal who, LocalDate into, UUID task) throws Exception {
        return mvc.perform(post(week + "/carrying")
                .param("id", Ids.next().toString())
                .param("into", into.toString())
                .param("line", task + " 1")
                .with(as(who))
                .with(csrf()));
    }

    private ResultActions page(Principal who, String address) throws Exception {
        return mvc.perform(get(address).with(as(who)));
    }
}
