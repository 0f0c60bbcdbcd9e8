package health.attune.threads.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.labels.Labels;
import health.attune.database.Ids;
import health.attune.tasks.Task;
import health.attune.tasks.Tasks;
import health.attune.threads.Message.Draft;
import health.attune.threads.Threads;
import health.attune.today.Week;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A care manager writes to a peer by the keyboard; the peer finds it on the first page of a phone, in Spanish. */
@AttuneTest
class ThreadBrowserTest {
    @Autowired
    World world;

    @Autowired
    Threads threads;

    @Autowired
    Tasks tasks;

    @LocalServerPort
    int port;

    private UUID person;
    private Principal manager;
    private Principal peer;

    @BeforeEach
    void aTeamThatWroteBefore() {
        var site = world.site();
        var program = world.program(site);
        person = world.person("Maximiliana", "Wolfeschlegelsteinhausenbergerdorff");
        var episode = world.episode(person, program);
        manager = world.staff("care-manager", site, program);
        world.joinTeam(manager, episode, true);
        peer = world.staff("peer", site, program);
        world.relate(peer, Relation.ASSIGNED_WORKER, person);
        var therapist = world.staff("therapist", site, program);
        world.joinTeam(therapist, episode, false);
        write(therapist, "She slept through for the first time in weeks.\nShe wants to tell you herself.", manager);
        var wrong = write(manager, "The landlord called back.", therapist);
        threads.withdraw(manager, person, wrong, "wrong-person");
        var monday = Week.of(World.today()).monday();
        give("Bring the bus pass", monday.minusDays(3));
        give("Go with her to the food bank", monday.plusDays(5));
        tasks.done(peer, give("Call the pharmacy about the refill", monday.plusDays(1)));
        tasks.drop(peer, give("Ask the school for the letter", monday.plusDays(1)), "person-does-not-want-it");
    }

    @Test
    void aMessageIsWrittenByTheKeyboardAndFoundOnThePhone() {
        var thread = "/people/" + person + "/thread";
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, manager).open(thread);
            var page = desk.page();
            page.locator("#words").fill("Could you go with her to the first day of work on Monday?");
            page.locator("input[value='" + peer.id() + "']").press("Space");
            page.locator("form .btn-primary").press("Enter");
            page.locator("li[id^=message-]:focus")
                    .getByText("first day of work on Monday")
                    .waitFor();
            desk.look("thread");
            phone.signIn(world, peer).open("/today");
            phone.page().locator("a[href^='" + thread + "']").first().click();
            phone.page().locator("text=Nuevo para usted").waitFor();
            phone.look("thread-es");
            phone.open("/people/" + person + "/week").look("week-es");
            page.reload();
            assertThat(page.locator("main").innerText()).contains("read on");
            desk.open("/people/" + person + "/week").look("week");
        }
    }

    private UUID write(Principal who, String words, Principal reader) {
        var id = Ids.next();
        threads.write(who, new Draft(id, person, words, Set.of(reader.id())));
        return id;
    }

    private UUID give(String title, LocalDate due) {
        var wording = new Task.Wording(title, null, Task.Priority.SOON, due);
        var about = tasks.about(manager, person);
        var task = new Task(Ids.next(), about, peer.id(), wording, Task.State.OPEN, null, manager.id(), Labels.NONE, 1);
        tasks.give(manager, task);
        return task.id();
    }
}
