package health.attune.breakglass.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.sessions.Aging;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record that is opened in an emergency, from the search that finds nobody to the person who reads of it. */
@AttuneTest
class BreakGlassBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    JdbcClient jdbc;

    String name;
    Someone someone;
    Principal nurse;
    Principal officer;

    @BeforeEach
    void somebodyWhoIsNotTheirs() {
        name = "Chidi Anagonye" + Ids.next().toString().substring(24);
        someone = asked.someone(name, "phq-9");
        asked.answerAll(someone, asked.open(someone), 2);
        nurse = called("Nadia Blum", world.staff("nurse", someone.site(), world.program(someone.site())));
        officer = called("Otis Rey", world.staffOf("privacy-officer", world.organizationOf(someone.site())));
    }

    @Test
    void fromTheSearchThatFindsNobodyToThePersonWhoReadsOfIt() {
        try (var browser = Browser.on(port)) {
            try (var desk = browser.desk("en-US")) {
                desk.signIn(world, nurse).forgetComplaints();
                findsNobody(desk);
                names(desk);
                saysWhyAndWhoTheyAre(desk);
                readsAndCloses(desk);
            }
            try (var desk = browser.desk("en-US")) {
                reviews(desk.signIn(world, officer));
            }
            try (var phone = browser.phone("es-US")) {
                readsOfIt(phone.signIn(world, someone.self()));
            }
        }
    }

    private void findsNobody(Browser.Visit desk) {
        var page = desk.open("/people").page();
        page.fill("#sought", name);
        assertThat(page.locator("#found a[href='/break-glass']")).isVisible();
        desk.look("emergency-nobody-found");
        page.locator("#found a[href='/break-glass']").click();
    }

    private void names(Browser.Visit desk) {
        var page = desk.look("emergency-search").page();
        page.fill("#name", name.toUpperCase(Locale.ROOT));
        page.fill("#bornOn", "1990-05-18");
        click(page, "Find this person");
        assertThat(page.getByText("Nobody in your organization is found by exactly that."))
                .isVisible();
        page.fill("#bornOn", "1990-05-17");
        click(page, "Find this person");
        assertThat(page.locator("h1")).hasText("Is this " + name + "?");
    }

    /** Whoever proved a while ago who they are is asked again, and nothing typed is lost by it. */
    private void saysWhyAndWhoTheyAre(Browser.Visit desk) {
        var page = desk.page();
        page.getByLabel("They are being treated in a medical emergency").check();
        page.fill("#words", "Brought in unconscious; we need to know what is planned.");
        desk.look("emergency-why");
        Aging.proof(nurse, Duration.ofMinutes(11), jdbc);
        click(page, "Open the record for 60 minutes");
        assertThat(page.locator("#proof-password")).isVisible();
        desk.forgetComplaints();
        desk.look("emergency-proof");
        page.fill("#proof-password", World.PASSWORD);
        page.locator("form:has(#proof-password) .btn-primary").click();
        page.waitForURL(url -> url.endsWith("/people/" + someone.id()));
    }

    private void readsAndCloses(Browser.Visit desk) {
        var page = desk.page();
        assertThat(page.locator("main .alert-warning")).containsText("in 60 minutes");
        desk.look("emergency-record");
        desk.open("/people/" + someone.id() + "/contacts").look("emergency-contacts");
        assertThat(page.locator("main .alert-warning")).containsText("You opened this record in an emergency");
        click(page, "I am done: close it now");
        page.waitForURL(url -> url.endsWith("/break-glass?done=closed"));
        desk.open("/people/" + someone.id());
        assertThat(page.locator("h1")).hasText("That did not work");
        desk.forgetComplaints();
    }

    private void reviews(Browser.Visit desk) {
        var page = desk.open("/break-glass/reviews").look("emergency-reviews").page();
        page.locator("main .list-group-item a").first().click();
        assertThat(page.locator("h1")).hasText("Nadia Blum opened the record of " + name);
        desk.look("emergency-review");
        page.getByLabel("Yes, it was right").check();
        page.fill("#words", "The emergency room called at that hour; what was read is what they needed.");
        click(page, "Save the review");
        page.waitForURL(url -> url.endsWith("/break-glass/reviews?done=reviewed"));
        assertThat(page.locator("main .list-group-item")).containsText("Yes, it was right");
        assertThat(page.locator("main .list-group-item a")).hasCount(0);
        desk.look("emergency-reviewed");
    }

    private static void readsOfIt(Browser.Visit phone) {
        var page = phone.open("/me").look("emergency-told-es").page();
        assertThat(page.getByText("Nadia Blum abrió su expediente en una emergencia")
                        .first())
                .isVisible();
        page.getByText("Ya lo leí").click();
        page.waitForURL(url -> url.endsWith("/me"));
        phone.open("/me/looks").look("emergency-looks-es");
        assertThat(page.locator("main")).containsText("Nadia Blum");
        assertThat(page.locator("main")).containsText("emergencia");
    }

    @Test
    void onAPhoneInSpanishEachPageReadsWell() {
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US")) {
            var page = phone.signIn(world, nurse).open("/people").page();
            phone.forgetComplaints();
            page.fill("#sought", name);
            page.locator("#found a[href='/break-glass']").waitFor();
            phone.look("emergency-nobody-found-es").open("/break-glass").look("emergency-search-es");
            page.fill("#name", name);
            page.fill("#bornOn", "1990-05-17");
            page.locator("main .btn-primary").click();
            phone.look("emergency-why-es");
            page.locator("input[name=reason]").first().check();
            page.fill("#words", "La trajeron inconsciente; hay que saber qué está previsto.");
            page.locator("main .btn-danger").click();
            page.waitForURL(url -> url.endsWith("/people/" + someone.id()));
            phone.look("emergency-record-es").open("/break-glass").look("emergency-open-es");
            phone.open("/people").look("emergency-home-es");
        }
        reviewsOnAPhone();
    }

    private void reviewsOnAPhone() {
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US")) {
            phone.signIn(world, officer).open("/break-glass/reviews").look("emergency-reviews-es");
            phone.page().locator("main .list-group-item a").first().click();
            phone.look("emergency-review-es");
        }
    }

    private Principal called(String newName, Principal who) {
        jdbc.sql("update access.account set name = ? where id = ?")
                .params(newName, who.id())
                .update();
        return who;
    }

    private static void click(Page page, String words) {
        page.getByText(words, new Page.GetByTextOptions().setExact(true)).click();
        page.waitForLoadState();
    }
}
