package health.attune.tasks.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.rosters.Absences;
import health.attune.tasks.Task;
import health.attune.tasks.Tasks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A care manager goes through her tasks by the keyboard; some of them came from a colleague who is away. */
@AttuneTest
class TaskBrowserTest {
    @Autowired
    World world;

    @Autowired
    Tasks tasks;

    @Autowired
    Absences absences;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private UUID site;
    private UUID program;
    private Principal manager;
    private Principal away;
    private UUID amina;

    @BeforeEach
    void tasksOfTwo() {
        site = world.site();
        program = world.program(site);
        manager = world.staff("care-manager", site, program);
        away = world.staff("therapist", site, program);
        amina = person("Amina", "Yusuf");
        var lorenzo = person("Maximiliana", "Wolfeschlegelsteinhausenbergerdorff");
        give(manager, amina, wording("Call the pharmacy about the refill", Task.Priority.URGENT, -2));
        give(manager, amina, wording("Ask how the new job began", Task.Priority.SOON, 2));
        give(manager, amina, wording("Send the letter to the school", Task.Priority.SOON, 4));
        give(manager, amina, wording("Look for a closer food bank", Task.Priority.WHEN_THERE_IS_TIME, 20));
        give(away, lorenzo, wording("Bring the forms for the housing office", Task.Priority.SOON, 1));
        give(manager, null, wording("Order new leaflets in Spanish", Task.Priority.WHEN_THERE_IS_TIME, 14));
        absences.say(
                away,
                new Absences.Said(away.id(), site, World.today(), World.today().plusDays(5), manager.id()));
    }

    @Test
    void whatIsToBeDoneIsChosenMovedTakenBackAndDone() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, manager).open("/tasks").look("tasks");
            var page = desk.page();
            assertThat(page.locator("main").innerText()).contains("It came to you as their cover");
            theFirstIsChosen(page);
            page.locator("button[value=day]").press("Enter");
            page.locator("#day").fill(World.today().plusDays(7).toString());
            desk.look("tasks-batch");
            page.locator("#day").press("Enter");
            page.locator(".done").waitFor();
            page.locator(".done button").press("Enter");
            page.locator("text=That is taken back.").waitFor();
            page.locator("h1").click();
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.locator("text=It is done").first().waitFor();
            desk.look("task");
            whoeverSavedMeanwhileIsHeardFirst(desk);
            phone.signIn(world, manager).open("/tasks").look("tasks-es");
            phone.open("/people/" + amina + "/tasks/new").look("task-new-es");
        }
    }

    private static void theFirstIsChosen(Page page) {
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("b");
        assertThat(page.locator("[data-steps] button:focus").count()).isOne();
    }

    private void whoeverSavedMeanwhileIsHeardFirst(Browser.Visit desk) {
        jdbc.sql("update tasks.task set version = version + 1, title = title || ' today' where owner_id = ?")
                .param(manager.id())
                .update();
        desk.page().locator("#title").evaluate("field => field.form.requestSubmit()");
        desk.page().locator("#meanwhile:focus").waitFor();
        desk.forgetComplaints();
    }

    private UUID person(String given, String family) {
        var person = world.person(given, family);
        var episode = world.episode(person, program);
        world.joinTeam(manager, episode, true);
        world.joinTeam(away, episode, false);
        return person;
    }

    private void give(Principal to, @Nullable UUID about, Task.Wording wording) {
        var place = about == null ? tasks.aboutNobody(manager, site) : tasks.about(manager, about);
        tasks.give(
                manager,
                new Task(Ids.next(), place, to.id(), wording, Task.State.OPEN, null, manager.id(), Labels.NONE, 1));
    }

    private static Task.Wording wording(String title, Task.Priority priority, int days) {
        return new Task.Wording(title, null, priority, World.today().plusDays(days));
    }
}
