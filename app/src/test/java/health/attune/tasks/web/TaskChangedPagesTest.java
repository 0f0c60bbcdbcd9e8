package health.attune.tasks.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.database.Ids;
import health.attune.tasks.TaskLists;
import health.attune.tasks.web.TaskWeb.Team;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a task said before is told, and whoever is late sees what it says now. */
@AttuneTest
class TaskChangedPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    TaskLists lists;

    private TaskWeb web;
    private Team team;
    private UUID id;

    @BeforeEach
    void aTaskThatIsReworded() throws Exception {
        web = new TaskWeb(mvc, world, lists);
        team = web.team();
        web.give(team, "Bring the bus pass");
        id = web.only(team.peer());
        var reworded =
                web.typed(post("/tasks/" + id), team, "Bring the train pass").param("version", "1");
        web.send(team.manager(), reworded).andExpect(redirectedUrl("/tasks/" + id));
    }

    @Test
    void theHistoryTellsWhatItSaidBefore() throws Exception {
        var noted = web.typed(post("/tasks/" + id), team, "Bring the train pass");
        web.send(team.manager(), noted.param("note", "By noon").param("version", "2"))
                .andExpect(redirectedUrl("/tasks/" + id));
        var sooner = post("/tasks/" + id)
                .param("title", "Bring the train pass")
                .param("priority", "urgent")
                .param("dueOn", World.today().plusDays(1).toString())
                .param("version", "3");
        web.send(team.manager(), sooner).andExpect(redirectedUrl("/tasks/" + id));
        web.page(team.peer(), "/tasks/" + id)
                .andExpect(content().string(containsString("Before, it said “Bring the bus pass”.")))
                .andExpect(content().string(containsString("There was no note before.")))
                .andExpect(content().string(containsString("The note before: “By noon”.")))
                .andExpect(content().string(containsString("How soon, before: ")))
                .andExpect(content().string(not(containsString("Before, it said “Bring the train pass”."))));
    }

    @Test
    void whoHandsOnWhatWasChangedMeanwhileSeesTheChangeAndWhomTheyChose() throws Exception {
        var manager = team.manager().id().toString();
        web.send(
                        team.peer(),
                        post("/tasks/" + id + "/owner").param("owner", manager).param("version", "1"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Bring the train pass")))
                .andExpect(content().string(containsString("Somebody changed this task meanwhile")))
                .andExpect(content().string(containsString("value=\"" + manager + "\" selected")));
    }

    @Test
    void whatIsNoIdIsNobodyAndNothingChosen() throws Exception {
        var none = "-".repeat(36);
        web.send(
                        team.peer(),
                        post("/tasks/" + id + "/owner").param("owner", none).param("version", "2"))
                .andExpect(status().isUnprocessableContent());
        web.send(
                        team.peer(),
                        post("/tasks/batch").param("id", Ids.next().toString()).param("chosen", none + " 1"))
                .andExpect(redirectedUrl("/tasks"));
    }
}
