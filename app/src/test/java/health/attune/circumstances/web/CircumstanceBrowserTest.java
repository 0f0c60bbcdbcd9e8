package health.attune.circumstances.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens in a life, in a real browser: told by the person on a phone, read by staff, seen on the timeline. */
@AttuneTest
class CircumstanceBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void aPersonTellsOnAPhoneAndTheirTeamSeesItOnTheTimeline() {
        var site = world.site();
        var program = world.program(site);
        var person = world.person("Rosa María", "Díaz Hernández");
        world.episode(person, program);
        var worker = world.staff("social-worker", site, program);
        world.relate(worker, Relation.CARE_TEAM, person);
        try (var browser = Browser.on(port)) {
            onThePhone(browser, world.account(person));
            atTheDesk(browser, worker, person);
        }
    }

    private void onThePhone(Browser browser, Principal themself) {
        try (var phone = browser.phone("es-US").signIn(world, themself)) {
            var page = phone.page();
            page.locator("main nav a", new Page.LocatorOptions().setHasText("Vida"))
                    .click();
            phone.look("circumstances-empty-es");
            page.locator(".page-head .btn-primary").click();
            phone.look("circumstances-new-es");
            assertThat(page.locator("#untilyear").isVisible()).isFalse();
            page.locator("main form .btn-primary").click();
            page.locator("#faults").waitFor();
            phone.forgetComplaints();
            phone.look("circumstances-faults-es");
            tell(page);
            phone.look("circumstances-es");
            page.locator("form[action$='/ending'] button").click();
            page.locator(".done button").click();
            page.locator("form[action$='/ending']").waitFor();
            phone.assertQuiet();
        }
    }

    private static void tell(Page page) {
        page.selectOption("#kind", "job-loss");
        page.fill("#words", "La panadería cerró después de once años.");
        page.selectOption("#month", "9");
        page.locator("#lasting-ended").check();
        assertThat(page.locator("#untilyear").isVisible()).isTrue();
        page.locator("#lasting-still").check();
        page.locator("main form .btn-primary").click();
        page.locator(".done").waitFor();
    }

    private void atTheDesk(Browser browser, Principal worker, UUID person) {
        try (var desk = browser.desk("en-US").signIn(world, worker)) {
            var page = desk.open("/people/" + person + "/circumstances").page();
            page.locator(".lines a").first().click();
            desk.look("circumstances-change");
            page.fill("#words", "The bakery closed after eleven years.");
            page.locator("form[action$='/correction'] .btn-primary").click();
            page.locator("#before summary").click();
            desk.look("circumstances-changed");
            desk.open("/people/" + person);
            page.locator("#facts summary").click();
            assertThat(page.locator("#facts").textContent()).contains("Job loss", "eleven years", "September 2026");
            desk.look("circumstances-timeline");
        }
    }
}
