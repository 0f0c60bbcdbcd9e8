package health.attune.checkins.spool;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.attune.Browser;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.OwnServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person reads who answers while the database is away. */
class DatabaseAwayBrowserTest {
    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(60_000);

    /** As it stands while the page goes on trying, which the console tells of. */
    private static final Path PICTURE = Path.of("target", "pictures", "not-received-note-1280.png");

    /** Of all tests here, as its tables take long to make; each leaves it running. */
    private static OwnServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void aServerOfItsOwn(@TempDir Path shared) throws Exception {
        server = OwnServer.in(shared.resolve("server"));
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    @Test
    void theTruthIsSaidAtOnceAndAgainInFull() throws Exception {
        try (var service = OwnService.on(server, folder, "64MB");
                var browser = Browser.on(OwnService.port(service));
                var phone = browser.phone("es")) {
            var someone = begin(service, phone);
            server.kill();
            phone.page().locator("#step .option").last().click();
            var saved = phone.page().locator("#saved");
            waitFor(saved, "Recibida, todavía sin archivar. Ninguna persona la ha visto aún.");
            assertThat(saved.locator("a[href='tel:988']")).isVisible();
            phone.look("unfiled-note");
            phone.page().locator("#step form .btn-primary").click();
            waitFor(phone.page().locator("#question"), "Tenemos su respuesta, pero todavía nadie la ha visto");
            phone.look("unfiled");
            server.start();
            fileWhenItIsUp(service);
            assertThat(alerts(service, someone)).isEqualTo(1);
            phone.page().locator("#step .btn-outline-secondary").click();
            waitFor(phone.page().locator("#question"), "Pensamientos");
        }
    }

    @Test
    void whatWasNotReceivedIsSaidAndSentAgainByItself() throws Exception {
        try (var service = OwnService.on(server, folder, "0B");
                var browser = Browser.on(OwnService.port(service));
                var desk = browser.desk("en")) {
            var someone = begin(service, desk);
            server.kill();
            desk.page().locator("#step .option").last().click();
            waitFor(desk.page().locator("#saved"), "NOT received. Nobody will see this answer.");
            desk.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
            server.start();
            waitFor(desk.page().locator("#saved"), "Saved");
            assertThat(alerts(service, someone)).isEqualTo(1);
        }
    }

    @Test
    void theEndThatWasNotTakenInIsSaidAndDoneAgain() throws Exception {
        try (var service = OwnService.on(server, folder, "64MB");
                var browser = Browser.on(OwnService.port(service));
                var phone = browser.phone("es")) {
            var asked = service.getBean(Asked.class);
            var someone = asked.someone("Ada Away", "phq-9");
            var checkin = asked.open(someone);
            for (int number = 1; number <= 10; number++) asked.answer(someone, checkin, number, 0);
            phone.signIn(service.getBean(World.class), someone.self()).open("/checkins/" + checkin + "/review");
            server.kill();
            phone.page().locator("#step form .btn-primary").click();
            waitFor(phone.page().locator("#question"), "No pudimos anotar que terminó");
            assertThat(phone.page().locator("a[href='tel:988']").first()).isVisible();
            phone.forgetComplaints();
            phone.look("unfinished");
            server.start();
            phone.page().locator("#step form .btn-primary").click();
            phone.page().waitForURL(url -> url.endsWith("/result"), new Page.WaitForURLOptions().setTimeout(60_000));
        }
    }

    private static Someone begin(ConfigurableApplicationContext service, Browser.Visit visit) {
        var someone = service.getBean(Asked.class).someone("Ada Away", "phq-9");
        var checkin = service.getBean(Asked.class).open(someone);
        visit.signIn(service.getBean(World.class), someone.self()).open("/checkins/" + checkin + "/answers/9");
        return someone;
    }

    private static void fileWhenItIsUp(ConfigurableApplicationContext service) throws InterruptedException {
        var spool = service.getBean(Spool.class);
        for (int tries = 0; tries < 60 && spool.waitingHere() > 0; tries++) {
            Thread.sleep(500);
            spool.fileAll();
        }
    }

    private static void waitFor(Locator place, String words) {
        place.filter(new Locator.FilterOptions().setHasText(words)).waitFor(PATIENTLY);
    }

    private static int alerts(ConfigurableApplicationContext service, Someone someone) {
        return service.getBean(JdbcClient.class)
                .sql("select count(*) from alerts.alert where person_id = ?")
                .param(someone.id())
                .query(Integer.class)
                .single();
    }
}
