package health.attune.handoffs.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hand-off in a real browser: offered by keyboard alone, accepted with one tap on a phone, and met. */
@AttuneTest
class HandOffBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    private record Walk(UUID person, Principal nurse, Principal manager) {}

    @Test
    void aPersonIsIntroducedAndMetOnTheSameDay() {
        var site = world.site();
        var clinic = world.program(site);
        var person = world.person("Rosa María", "Díaz Hernández");
        var nurse = world.staff("nurse", site, clinic);
        world.joinTeam(nurse, world.episode(person, clinic), true);
        var walk = new Walk(person, nurse, world.staff("care-manager", site, world.program(site)));
        try (var browser = Browser.on(port)) {
            offered(browser, walk);
            late(browser, walk);
            accepted(browser, walk);
            inSpanish(browser, walk);
        }
    }

    private void offered(Browser browser, Walk walk) {
        try (var desk = browser.desk("en-US").signIn(world, walk.nurse())) {
            var page = desk.open("/people/" + walk.person() + "/handoffs")
                    .look("handoffs-empty")
                    .page();
            press(page, page.locator(".page-head .btn-primary"), "Enter");
            page.locator("#to").waitFor();
            desk.look("handoffs-new");
            page.locator("#to").focus();
            page.keyboard().type("staff " + walk.manager().id());
            page.locator("#words").focus();
            page.keyboard().type("Sleeps badly since the move, and would like to talk.");
            press(page, page.locator(".form-end .btn-primary"), "Enter");
            page.locator(".lines").waitFor();
            desk.look("handoffs-offered");
            assertThat(page.locator(".lines").textContent()).contains("has yet to answer");
        }
    }

    /** Nobody has answered by the next day, so it is the sender's turn as well. */
    private void late(Browser browser, Walk walk) {
        putBack(walk, "- interval '1 day'");
        try (var phone = browser.phone("en-US").signIn(world, walk.nurse())) {
            phone.open("/handoffs").look("handoffs-late");
            assertThat(phone.page().locator(".needs-action").first().textContent())
                    .contains("Nobody has answered in time.");
        }
        try (var desk = browser.desk("es-US").signIn(world, walk.nurse())) {
            desk.open("/handoffs").look("handoffs-late-es");
        }
        putBack(walk, "+ interval '1 day'");
    }

    private void putBack(Walk walk, String by) {
        jdbc.sql("update handoffs.handoff set offered_at = offered_at " + by + " where person_id = ?")
                .param(walk.person())
                .update();
    }

    private void accepted(Browser browser, Walk walk) {
        try (var phone = browser.phone("en-US").signIn(world, walk.manager())) {
            var page = phone.open("/handoffs").look("handoffs-waiting").page();
            page.locator("form[action$='/acceptance'] .btn-primary").click();
            page.locator(".person-head").waitFor();
            phone.look("handoffs-accepted");
            page.locator("main a.btn-primary[href$='/contacts/new']").click();
            page.locator("#mode").selectOption("in-person");
            page.locator("main form .btn-primary").click();
            page.locator(".done").waitFor();
            phone.open("/people/" + walk.person() + "/handoffs").look("handoffs-met");
            assertThat(page.locator(".lines").textContent()).contains("They met on the same day");
        }
    }

    private void inSpanish(Browser browser, Walk walk) {
        try (var phone = browser.phone("es-US").signIn(world, walk.manager())) {
            phone.open("/handoffs").look("handoffs-es");
            phone.open("/handoffs/slots/new").look("handoffs-slot-es");
        }
        try (var desk = browser.desk("es-US").signIn(world, walk.nurse())) {
            desk.open("/people/" + walk.person() + "/handoffs/new").look("handoffs-new-es");
            desk.open("/handoffs").look("handoffs-es");
        }
    }

    private static void press(Page page, Locator on, String key) {
        on.focus();
        page.keyboard().press(key);
    }
}
