package health.attune.checkins.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked;
import health.attune.checkins.Links;
import health.attune.database.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttuneTest
class DeskBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Links links;

    @Test
    void staffPlanEnterCorrectAndHandOut() {
        var someone = asked.someone("Wilhelmina Fitzgerald-Montgomery", "phq-9");
        asked.answerAll(someone, asked.open(someone), 1);
        var person = "/people/" + someone.id();
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US")) {
            desk.signIn(world, someone.manager()).forgetComplaints();
            desk.open(person + "/checkins").look("desk-person");
            desk.open(person + "/schedules/new").look("desk-plan");
            desk.open(person + "/entries").look("desk-entries");
            desk.open(person + "/entries/who-5/scores").look("desk-scores");
            enterFromPaper(desk, person);
            correct(desk);
            desk.open(person + "/checkins")
                    .page()
                    .locator("form[action$='/links'] button")
                    .first()
                    .click();
            desk.look("desk-link");
        }
    }

    private static void enterFromPaper(Browser.Visit desk, String person) {
        var page =
                desk.open(person + "/entries/gad-7/answers").look("desk-paper").page();
        page.locator("#q1-0").focus();
        page.keyboard().type("2122222");
        assertThat(page.locator("#q2-1")).isChecked();
        assertThat(page.locator("form.sheet button")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Check-ins");
        page.getByText("Anxiety", new Page.GetByTextOptions().setExact(false))
                .first()
                .click();
    }

    @Test
    void aTenOnPaperStaysWithItsQuestion() {
        var someone = asked.someone("Ines Kowalczyk", "ons4");
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US")) {
            desk.signIn(world, someone.manager()).forgetComplaints();
            var page = desk.open("/people/" + someone.id() + "/entries/ons4/answers")
                    .page();
            page.locator("#q1-0").focus();
            page.keyboard().type("10");
            assertThat(page.locator("#q1-10")).isChecked();
            assertThat(page.locator("#q2-blank")).isChecked();
            page.keyboard().type("17");
            assertThat(page.locator("#q2-1")).isChecked();
            assertThat(page.locator("#q3-7")).isChecked();
            page.keyboard().type("1");
            page.keyboard().press("Enter");
            assertThat(page.locator("#q4-1")).isChecked();
            assertThat(page.locator("form.sheet button")).isFocused();
            desk.look("desk-paper-ten");
        }
    }

    private static void correct(Browser.Visit desk) {
        var page = desk.page();
        assertThat(page.getByText("Correct these answers")).isVisible();
        desk.look("desk-response");
        page.getByText("Correct these answers").click();
        page.locator("#q1-0").check();
        page.locator("#reason").fill("Typed from the wrong row.");
        desk.look("desk-correction");
        page.getByText("Save the correction").click();
        assertThat(page.locator("body")).containsText("Typed from the wrong row.");
        desk.look("desk-corrected");
    }

    @Test
    void aLinkThatOpensNothingSaysWhatToDo() {
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US")) {
            phone.open("/links").look("link-by-hand-es");
            phone.open("/links#abc");
            phone.page().reload();
            phone.look("link-es");
            phone.page().locator("form[action='/links'] button").click();
            assertThat(phone.page().locator("h1")).hasText("Este enlace no abre nada aquí");
            phone.forgetComplaints();
            phone.look("link-unknown-es");
        }
    }

    @Test
    void aLinkOpensAlsoAfterAnotherLanguageIsChosenAndTheAddressForgetsIt() {
        var someone = asked.someone("Noor Haddad", "phq-9");
        var made = links.make(someone.manager(), new Links.Wanted(Ids.next(), someone.id(), AnsweredBy.PERSON, "en"));
        try (var browser = Browser.on(port);
                var phone = browser.phone("en-US")) {
            var page = phone.open("/links#" + made.token()).page();
            assertThat(page.locator("#by-hand")).isHidden();
            assertThat(page).hasURL(java.util.regex.Pattern.compile("/links$"));
            page.locator("form[action='/language'] button").click();
            assertThat(page.locator("h1")).hasText("Su control está listo");
            page.locator("form[action='/links'] button").click();
            assertThat(page.locator("body")).containsText("10 preguntas");
        }
    }

    @Test
    void itAllFitsAPhoneInSpanish() {
        var someone = asked.someone("Wilhelmina Fitzgerald-Montgomery", "phq-9");
        var person = "/people/" + someone.id();
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US")) {
            phone.signIn(world, someone.manager()).forgetComplaints();
            phone.open(person + "/checkins").look("desk-person-es");
            phone.open(person + "/schedules/new").look("desk-plan-es");
            phone.open(person + "/entries/phq-9/answers").look("desk-paper-es");
            phone.open(person + "/checkins");
            phone.page()
                    .locator("form[action$='" + person + "/checkins'] button")
                    .first()
                    .click();
            phone.look("interview-start-es");
            phone.page().locator(".step a.btn-primary").click();
            phone.look("interview-question-es");
        }
    }
}
