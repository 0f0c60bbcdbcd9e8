package health.attune.questionnaires.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.programs.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttuneTest
class InstrumentsBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Programs programs;

    Principal manager;

    @BeforeEach
    void anOrganization() {
        manager = world.staffOf("manager", programs.site(world.site()).organizationId());
    }

    @Test
    void theCatalogueIsFoundReadFiledAndWithdrawn() {
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US");
                var desk = browser.desk("en-US")) {
            inSpanish(signIn(phone));
            signIn(desk);
            searchAsYouType(desk);
            for (var visit : new Browser.Visit[] {phone, desk}) {
                visit.open("/instruments").look("instruments");
                visit.open("/instruments/phq-9").look("instrument-free");
                visit.open("/instruments/brs").look("instrument-off");
                visit.open("/instruments/brs/licences/new").look("licence-form");
            }
            file(phone.page());
            phone.look("instrument-on");
            phone.open("/instruments/licences").look("licences");
            desk.open("/instruments/licences").look("licences");
            desk.page().locator("a[href$=withdrawal]").click();
            desk.look("withdrawal");
            print(desk);
        }
    }

    @Test
    void anInstrumentIsBroughtAfterItWasLookedAt() {
        try (var browser = Browser.on(port);
                var phone = browser.phone("en-US");
                var desk = browser.desk("es-US")) {
            signIn(phone).open("/instruments/new").look("import");
            inSpanish(signIn(desk)).open("/instruments/new");
            desk.page().fill("#name", "escala");
            desk.page().fill("#questionnaire", "{\"resourceType\": \"Patient\"}");
            desk.page().fill("#scores", Worry.SCORES);
            desk.page().locator("main form button").click();
            assertThat(desk.page().locator("#problems")).hasText("Hay que corregir una cosa");
            desk.forgetComplaints();
            desk.look("import-problems");
            bring(phone.page());
            phone.look("import-brought");
        }
    }

    /** The first page of those who arrange is another module's, and no part of this walk. */
    private Browser.Visit signIn(Browser.Visit visit) {
        visit.signIn(world, manager).forgetComplaints();
        return visit;
    }

    private static Browser.Visit inSpanish(Browser.Visit visit) {
        visit.open("/instruments");
        assertThat(visit.page().locator("h1")).hasText("Instrumentos");
        return visit;
    }

    private static void searchAsYouType(Browser.Visit visit) {
        var page = visit.open("/instruments").page();
        page.locator("#sought").pressSequentially("resilien");
        assertThat(page.locator("#found [role=status]")).hasText("One instrument found");
        page.locator("#sought").fill("zzz");
        assertThat(page.locator("#found")).containsText("No instrument fits that");
        visit.look("instruments-none");
    }

    private static void file(Page page) {
        page.fill("#basis", "Carta de la autora del 3 de mayo");
        page.fill("#document", "Carpeta 12");
        page.check("#confirmed");
        page.locator("main form button").click();
        page.waitForURL("**/instruments/brs");
    }

    private static void bring(Page page) {
        page.fill("#name", "worry");
        page.fill("#questionnaire", Worry.questionnaire("1"));
        page.fill("#scores", Worry.SCORES);
        page.fill("#basis", "Bought from the publisher");
        page.fill("#document", "Invoice 12");
        page.check("#confirmed");
        page.locator("main form button").click();
        assertThat(page.locator("#preview")).containsText("Worry Scale of Rivera");
        page.locator("button[formaction='/instruments']").click();
        page.waitForURL("**/instruments/o*.worry");
    }

    private static void print(Browser.Visit visit) {
        visit.open("/instruments/phq-9");
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visit.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "pictures", "instrument-print.png")));
        assertThat(visit.page().locator(".rail")).isHidden();
    }
}
