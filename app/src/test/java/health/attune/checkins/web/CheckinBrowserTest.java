package health.attune.checkins.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.alerts.Alerts;
import health.attune.checkins.Asked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttuneTest
class CheckinBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Alerts alerts;

    @Test
    void aCheckinOnAPhoneInSpanishReachesTheOwnersList() {
        var someone = asked.someone("Guadalupe Hernández", "phq-9");
        var id = asked.open(someone);
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US");
                var desk = browser.desk("en-US")) {
            phone.signIn(world, someone.self()).forgetComplaints();
            phone.open("/checkins/" + id).look("checkin-start-es");
            var page = phone.page();
            page.getByText("Empezar").click();
            assertThat(page.getByText("Pregunta 1 de 10")).isVisible();
            phone.look("checkin-question-es");
            for (int number = 1; number <= 8; number++) choose(page, number, 2);
            tellOfDanger(phone, someone);
            choose(page, 10, 2);
            assertThat(page.getByText("¿Está todo como lo quiere?")).isVisible();
            phone.look("checkin-review-es");
            page.getByText("Terminar", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("Esto es lo que dicen")).isVisible();
            phone.look("checkin-result-es");
            assertThat(alerts.mine(someone.manager())).hasSize(1);
            readsItFirst(desk, someone);
        }
    }

    private void tellOfDanger(Browser.Visit phone, Asked.Someone someone) {
        var page = phone.page();
        assertThat(page.getByText("Pregunta 9 de 10")).isVisible();
        phone.look("checkin-safety-es");
        page.locator("#option-2").check();
        assertThat(page.getByText("Aquí hay ayuda ahora mismo")).isVisible();
        assertThat(alerts.mine(someone.manager()))
                .as("told before the page is left")
                .hasSize(1);
        phone.look("checkin-safety-chosen-es");
        page.locator("#step button.btn-primary").click();
        assertThat(page.getByText("No tiene que cargar con esto a solas")).isVisible();
        phone.look("checkin-help-es");
        page.getByText("Seguir con las preguntas").click();
    }

    @Test
    void onADeskTheKeyboardIsEnough() {
        var someone = asked.someone("Ruth Adeyemi-Featherstonehaugh", "phq-9");
        asked.answerAll(someone, asked.open(someone), 3);
        var id = asked.open(someone);
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US")) {
            desk.signIn(world, someone.self()).forgetComplaints();
            desk.open("/checkins/" + id).look("checkin-start");
            var page = desk.page();
            page.getByText("Start").click();
            page.waitForLoadState();
            for (int number = 1; number <= 10; number++) {
                assertThat(page.getByText("Question " + number + " of 10")).isVisible();
                page.keyboard().press(number == 9 ? "0" : "1");
                assertThat(page.locator("#saved")).containsText("Saved");
                if (number == 3) desk.look("checkin-question");
                page.keyboard().press("Enter");
            }
            assertThat(page.getByText("Is everything as you want it?")).isVisible();
            desk.look("checkin-review");
            page.getByText("Finish", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByText("better by").first()).isVisible();
            desk.look("checkin-result");
        }
    }

    @Test
    void aKeyIsTheNumberOfItsAnswer() {
        var someone = asked.someone("Ines Kowalczyk", "ons4");
        var id = asked.open(someone);
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US")) {
            desk.signIn(world, someone.self()).forgetComplaints();
            var page = desk.open("/checkins/" + id).page();
            page.getByText("Start").click();
            page.waitForLoadState();
            page.keyboard().press("5");
            assertThat(page.locator(".option input[value='5']")).isChecked();
            page.keyboard().type("10");
            assertThat(page.locator(".option input[value='10']")).isChecked();
            page.keyboard().press("0");
            assertThat(page.locator(".option input[value='0']")).isChecked();
            assertThat(page.locator("#saved")).containsText("Saved");
            desk.look("checkin-question-ten");
        }
    }

    private void readsItFirst(Browser.Visit desk, Asked.Someone someone) {
        desk.signIn(world, someone.manager()).forgetComplaints();
        var page = desk.open("/people").page();
        assertThat(page.locator("main h2").first()).hasId("alerts-first");
        assertThat(page.locator("main .list-group-item").first()).containsText("Guadalupe Hernández");
        desk.look("people-alert-first");
        page = desk.open("/alerts").page();
        var first = page.locator("main .list-group-item").first();
        assertThat(first).containsText("Guadalupe Hernández");
        assertThat(first).containsText("Several days");
        desk.look("alerts-first");
    }

    private static void choose(Page page, int number, int option) {
        assertThat(page.getByText("Pregunta " + number + " de 10")).isVisible();
        page.locator("#option-" + option).check();
        page.locator("#step button.btn-primary").click();
    }
}
