package health.attune.reviews.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.caseload.CaseloadOf;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.Ids;
import health.attune.goals.Goals;
import health.attune.reviews.InReview;
import health.attune.treatments.Treatment.Facts;
import health.attune.treatments.Treatments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is put before a consultant, primary care declines what they recommend, and the team says what follows. */
@AttuneTest
class ReviewBrowserTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    InReview inReview;

    @Autowired
    CaseloadOf caseload;

    @Autowired
    Treatments treatments;

    @Autowired
    Goals goals;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Someone someone;
    private Principal consultant;
    private Principal doctor;

    @BeforeEach
    void somebodyInCare() {
        someone = inReview.someone("Lorenzo Fernández-Villaseñor");
        consultant = named(inReview.consultant(someone), "Priya Raman");
        doctor = named(inReview.doctor(someone), "Ana Ortiz");
        named(someone.manager(), "Rosa Díaz");
        asked.answerAll(someone, asked.open(someone), 2);
        asked.answerAll(someone, asked.open(someone), 1);
        caseload.call(someone.manager(), someone.id(), "completed", 3);
        goals.add(someone.self(), someone.id(), Ids.next(), "Walk to the harbor with my daughter again");
        tried("sertraline", "50 mg each morning", 70);
        tried("behavioral activation", "every week", 40);
        caseload.keep(someone.id());
    }

    @Test
    void aReviewGoesFromTheQueueToADeclineAndWhatFollows() {
        try (var browser = Browser.on(port)) {
            put(browser);
            meet(browser);
            consult(browser);
            decline(browser);
            settle(browser);
        }
    }

    /** By the keyboard alone. */
    private void put(Browser browser) {
        try (var desk = browser.desk("en-US")) {
            var page = desk.signIn(world, someone.manager())
                    .open("/reviews")
                    .look("reviews")
                    .page();
            page.locator("a:has-text('Put into review')").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/reviews/for/"));
            desk.look("review-put");
            page.locator("#questions").focus();
            page.keyboard().type("Is the dose high enough? He sleeps badly.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/reviews?done=put"));
            assertThat(page.locator("main").innerText()).contains("In review: 1 person", "Is the dose high enough?");
        }
    }

    private void meet(Browser browser) {
        try (var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            var page = desk.signIn(world, someone.manager())
                    .open("/reviews/meetings")
                    .page();
            page.locator("#on").fill(World.today().toString());
            desk.look("meetings");
            page.locator("#on").press("Enter");
            page.locator("a[data-row]").press("Enter");
            page.locator("h2:has-text('On the agenda: 1 person')").waitFor();
            page.locator("#minutes").fill("Two answers each week.");
            page.locator("#nextOn").fill(World.today().plusWeeks(1).toString());
            desk.look("meeting");
            page.locator("#nextOn").press("Enter");
            page.locator("text=Minutes by").waitFor();
            phone.signIn(world, consultant).open("/reviews/meetings").look("meetings-es");
            phone.page().locator("a[data-row]").last().click();
            phone.page().locator("#minutes").waitFor();
            phone.look("meeting-es");
        }
    }

    private void consult(Browser browser) {
        try (var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            var page = desk.signIn(world, consultant).open("/reviews").page();
            page.locator("a.btn-primary:has-text('Review')").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/reviews/open/"));
            desk.look("review");
            assertThat(page.locator("main").innerText())
                    .contains("sertraline, 50 mg each morning", "Walk to the harbor", "Safety plan: none yet.");
            phone.signIn(world, consultant).open(page.url().replaceFirst("^.*(/reviews/open/)", "$1"));
            phone.look("review-es");
            page.locator("#words").fill("Part way there. Sleep is what holds him back.");
            page.locator("#kind1").selectOption("change-medication");
            page.locator("#suggestion1").fill("Sertraline to 100 mg; look again in three weeks.");
            page.locator("button:has-text('Answer and end the review')").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/reviews?done=consulted"));
        }
    }

    private void decline(Browser browser) {
        try (var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, doctor).open("/recommendations").look("recommendations");
            desk.page().locator("a:has-text('Answer or go on')").click();
            desk.page().waitForURL(url -> url.matches(".*/recommendations/.+"));
            desk.look("recommendation");
            phone.signIn(world, doctor).open("/recommendations");
            phone.page().locator("a:has-text('Responder o seguir')").click();
            phone.page().locator("#because").waitFor();
            phone.look("recommendation-es");
            phone.page().locator("#because").selectOption("own-choice");
            phone.page().locator("#reason").fill("No quiere subir la dosis");
            phone.page().locator("button:has-text('No aceptarla')").click();
            phone.page().locator("text=dice cómo se sigue").waitFor();
        }
    }

    private void settle(Browser browser) {
        try (var desk = browser.desk("en-US")) {
            var page = desk.signIn(world, someone.manager())
                    .open("/recommendations")
                    .page();
            page.locator("a:has-text('Answer or go on')").click();
            page.locator("#follows").fill("We try a sleep diary first and ask again in two weeks.");
            page.locator("button:has-text('Save what follows')").click();
            page.locator("text=Declined, and settled").waitFor();
            desk.open("/people/" + someone.id() + "/reviews").look("consultations");
            desk.open("/people/" + someone.id() + "/treatments").look("treatments");
            desk.open("/people/" + someone.id() + "/treatments/new").look("treatment-new");
        }
    }

    private void tried(String name, String dose, int days) {
        var kind = name.startsWith("behavioral") ? "psychotherapy" : "medication";
        var facts = new Facts(kind, name, dose, World.today().minusDays(days), null, null);
        treatments.add(someone.manager(), someone.id(), Ids.next(), facts);
    }

    private Principal named(Principal staff, String name) {
        jdbc.sql("update access.account set name = ? where id = ?")
                .params(name, staff.id())
                .update();
        return staff;
    }
}
