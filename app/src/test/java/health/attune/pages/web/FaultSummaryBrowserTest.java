package health.attune.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms that are sent with nothing in them: we judge, not the browser, in the language of the page. */
@AttuneTest
class FaultSummaryBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void eachFieldIsNamedAndOneStepAway() {
        var site = world.site();
        world.program(site);
        var manager = world.staff("manager", site, null);
        var desk = world.staff("front-desk", site, null);
        try (var browser = Browser.on(port)) {
            for (var language : new String[] {"en-US", "es-US"})
                try (var wide = browser.desk(language);
                        var narrow = browser.phone(language)) {
                    for (var visit : new Browser.Visit[] {wide, narrow}) {
                        look(visit, manager, "/programs/new?site=" + site, "program-" + language);
                        look(visit, manager, "/absences", "absence-" + language);
                        visit.context().clearCookies();
                        look(visit, desk, "/people/registration", "registration-" + language);
                    }
                }
        }
    }

    private void look(Browser.Visit visit, Principal who, String path, String name) {
        var page = visit.page();
        visit.open(path);
        if (page.locator("#login").count() > 0) visit.signIn(world, who).open(path);
        page.locator("main form:not([role]) .btn-primary").last().click();
        page.locator("#faults a").first().waitFor();
        visit.forgetComplaints();
        visit.look("faults-" + name);
        var line = page.locator("#faults a").first();
        var field = line.getAttribute("href");
        line.click();
        assertThat(page.locator(":target").getAttribute("id")).isEqualTo(field.substring(1));
    }
}
