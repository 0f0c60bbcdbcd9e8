package health.attune.origins.web;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.Protected;
import health.attune.World;
import health.attune.goals.Goals;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a privacy officer and a manager see of labels, at a desk and on a phone, in both languages. */
@AttuneTest
class OriginBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Protected guarded;

    @Autowired
    Goals goals;

    UUID site;
    UUID recovery;

    @BeforeEach
    void aProgramUnderPart2() {
        site = world.site();
        recovery = guarded.program(site);
    }

    @Test
    void anOfficerFindsOutWhereAnEntryComesFrom() {
        somebodyWritesTwice();
        var officer = world.staffOf("privacy-officer", world.organizationOf(site));
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, officer).open("/origins").look("origins");
            phone.signIn(world, officer).open("/origins").look("origins-es");
            phone.page().locator(".list-group-item a").click();
            phone.look("origins-begin-es");
            desk.page().locator(".list-group-item a").click();
            desk.page().locator("main form .btn-primary").click();
            desk.page().locator("#faults").waitFor();
            desk.forgetComplaints();
            desk.look("origins-begin-fault");
            findOut(desk);
        }
    }

    private static void findOut(Browser.Visit desk) {
        desk.page().fill("#words", "Two goals that nobody of the team sees.");
        desk.page().locator("main form .btn-primary").click();
        desk.page().locator("main select").first().waitFor();
        desk.look("origins-show");
        desk.page().locator("main form .btn").first().click();
        desk.page().locator("#faults").waitFor();
        desk.forgetComplaints();
        desk.look("origins-show-fault");
    }

    private void somebodyWritesTwice() {
        var person = world.person("Maximiliana", "Fernández de la Vega");
        world.episode(person, recovery);
        world.episode(person, world.program(site));
        var self = world.account(person);
        for (int i = 0; i < 2; i++) {
            var goal = goals.begin(self, person);
            goals.add(self, person, goal, "Call my brother");
        }
    }

    @Test
    void aManagerHasWhatWasWrittenEarlierLabeled() {
        world.episode(world.person("Ana", "Sol"), recovery);
        var manager = world.staff("manager", site, null);
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, manager).open("/programs/" + recovery).look("programs-part2");
            phone.signIn(world, manager).open("/programs/" + recovery).look("programs-part2-es");
            desk.page().locator("a[href$='/labeling']").click();
            desk.look("origins-labeling");
            phone.open("/programs/" + recovery + "/labeling").look("origins-labeling-es");
            desk.page().locator("main form .btn-primary").click();
            desk.page().locator("progress").waitFor();
            desk.look("origins-labeling-running");
            phone.open("/programs/" + recovery + "/labeling").look("origins-labeling-running-es");
        }
    }
}
