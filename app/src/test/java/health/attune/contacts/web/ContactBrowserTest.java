package health.attune.contacts.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.Relation;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contacts in a real browser: recorded on a phone within moments, corrected, taken back, and seen on the timeline. */
@AttuneTest
class ContactBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void aCallIsRecordedOnAPhoneAndStandsOnTheTimeline() {
        var site = world.site();
        var program = world.program(site);
        var person = world.person("Rosa María", "Díaz Hernández");
        world.episode(person, program);
        var careManager = world.staff("care-manager", site, program);
        world.relate(careManager, Relation.CARE_TEAM, person);
        try (var browser = Browser.on(port)) {
            onThePhone(browser, careManager, person);
            atTheDesk(browser, careManager, person);
        }
    }

    private void onThePhone(Browser browser, Principal careManager, UUID person) {
        try (var phone = browser.phone("en-US").signIn(world, careManager)) {
            var page = phone.open("/people/" + person).page();
            var began = Instant.now();
            page.locator(".person-ways a", new Page.LocatorOptions().setHasText("Contacts"))
                    .click();
            phone.look("contacts-empty");
            page.locator(".page-head .btn-primary").click();
            phone.look("contacts-new");
            page.locator("main form .btn-primary").click();
            page.locator(".done").waitFor();
            assertThat(Duration.between(began, Instant.now()))
                    .as("three taps, two of them looked at by axe-core")
                    .isLessThan(Duration.ofSeconds(20));
            phone.look("contacts-recorded");
            assertThat(page.locator("main .rows").textContent()).contains("Phone call: Follow-up", "Took place");
            correct(phone);
        }
    }

    private static void correct(Browser.Visit phone) {
        var page = phone.page();
        page.locator("main .rows a").first().click();
        phone.look("contacts-change");
        page.selectOption("#outcome", "not-reached");
        page.locator("form[action$='/correction'] .btn-primary").click();
        page.locator(".done").waitFor();
        page.locator("#withdrawn summary").click();
        phone.look("contacts-corrected");
        assertThat(page.locator("main .rows").textContent()).contains("Not reached");
        page.locator(".done button").click();
        page.locator("main .rows", new Page.LocatorOptions().setHasText("Took place"))
                .waitFor();
    }

    private void atTheDesk(Browser browser, Principal careManager, UUID person) {
        try (var desk = browser.desk("es-US").signIn(world, careManager)) {
            var page = desk.open("/people/" + person + "/contacts")
                    .look("contacts-es")
                    .page();
            page.locator(".page-head .btn-primary").click();
            page.fill("#minutes", "5000");
            page.fill("#day", "2999-01-01");
            page.locator("main form .btn-primary").click();
            page.locator("#faults").waitFor();
            desk.forgetComplaints();
            desk.look("contacts-faults-es");
            desk.open("/people/" + person);
            page.locator("#facts summary").click();
            assertThat(page.locator("#facts").textContent()).contains("Llamada con", "Seguimiento. Se realizó.");
            desk.look("contacts-timeline-es");
        }
    }
}
