package health.attune.pages.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Relation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ways to the places of the service and to the pages about a person: by thumb and by keyboard alone. */
@AttuneTest
class ShelvesBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void aPageBehindAWordIsReachedByThumbAndByKeyboard() {
        var site = world.site();
        var program = world.program(site);
        var person = world.person("Rosa María", "Díaz Hernández");
        world.episode(person, program);
        var careManager = world.staff("care-manager", site, program);
        world.relate(careManager, Relation.CARE_TEAM, person);
        try (var browser = Browser.on(port)) {
            try (var phone = browser.phone("en-US").signIn(world, careManager)) {
                phone.open("/people/" + person);
                byThumb(phone);
                theMenuOpens(phone);
            }
            try (var desk = browser.desk("es-US").signIn(world, careManager)) {
                byKeyboard(desk.open("/people/" + person));
            }
        }
    }

    private static void byThumb(Browser.Visit phone) {
        var plans = word(phone.page(), "Plans");
        plans.click();
        phone.look("ways-open");
        phone.page()
                .locator(".ways details[open] a", new Page.LocatorOptions().setHasText("Week"))
                .click();
        assertThat(phone.page().locator(".ways-here")).hasText("Plans");
        assertThat(phone.page().locator(".ways-shelf [aria-current=page]")).hasText("Week");
        phone.look("ways-here");
    }

    private static void theMenuOpens(Browser.Visit phone) {
        var page = phone.page();
        assertThat(page.locator(".rail a[href='/supervision']")).isHidden();
        page.locator(".rail-open a").click();
        phone.look("menu-open");
        page.locator(".rail a[href='/supervision']").click();
        assertThat(page.locator(".rail [aria-current=page]")).hasText("Supervision");
    }

    private static void byKeyboard(Browser.Visit desk) {
        var page = desk.page();
        var care = word(page, "Atención");
        care.press("Enter");
        desk.look("ways-open");
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(page.locator(".ways details[open]")).hasCount(0);
        assertThat(care).isFocused();
        care.press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".ways-here")).hasText("Atención");
        assertThat(page.locator(".ways-shelf [aria-current=page]")).hasCount(1);
        desk.look("ways-here");
    }

    private static Locator word(Page page, String said) {
        return page.locator(".ways summary", new Page.LocatorOptions().setHasText(said));
    }
}
