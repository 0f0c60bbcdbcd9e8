package health.attune.alerts.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Relation;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.escalation.Deadlines;
import health.attune.alerts.handling.AlertSteps;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An alert from the answer on a phone to the clinician who closes it. */
@AttuneTest
class AlertBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    Alerts alerts;

    @Autowired
    AlertSteps steps;

    @Autowired
    Deadlines deadlines;

    @SuppressWarnings("NullAway.Init") // opened by each test
    private Browser.Visit desk;

    @Test
    void fromTheAnswerOnAPhoneToTheClinicianWhoClosesIt() {
        var someone = asked.someone("Marisol Quiñones", "phq-9");
        var checkin = asked.open(someone);
        try (var browser = Browser.on(port);
                var phone = browser.phone("en-US")) {
            desk = browser.desk("en-US");
            phone.signIn(world, someone.self()).forgetComplaints();
            answers(phone, checkin);
            phone.open("/me").look("alert-promise");
            desk.signIn(world, someone.manager()).forgetComplaints();
            var alert = alerts.mine(someone.manager()).getFirst();
            desk.open("/alerts").look("alert-inbox");
            desk.open("/alerts/" + alert.id()).look("alert-raised");
            click("I have this");
            asks(alert);
            goesOn(browser, someone, alert);
            judges();
            writesASafetyPlan(someone, alert);
            plansTheNextContact();
            closes();
            desk.open("/alerts").look("alert-follow-up");
            readsThePlan(phone);
        }
    }

    private static void readsThePlan(Browser.Visit phone) {
        phone.open("/me").look("own-page-with-plan");
        phone.page().locator(".rail a[href='/me/safety-plan']").click();
        phone.look("own-safety-plan");
    }

    private static void answers(Browser.Visit phone, UUID checkin) {
        var page = phone.open("/checkins/" + checkin + "/answers/9").page();
        page.locator("#option-2").check();
        assertThat(page.locator("#saved")).containsText("Saved");
    }

    private void asks(Alert alert) {
        desk.open("/alerts/" + alert.id() + "/screening").look("alert-screening");
        click("Begin: Ask Suicide-Screening Questions");
        var page = desk.page();
        if (page.getByText("Start").count() > 0) page.getByText("Start").click();
        for (int number = 1; number <= 4; number++) {
            assertThat(page.getByText("Question " + number + " of")).isVisible();
            page.locator(number == 1 ? "#option-2" : "#option-1").check();
            if (number == 1) desk.look("alert-asking");
            page.locator("#step button.btn-primary").click();
            if (number == 1) page.getByText("Go on with the questions").click();
        }
        assertThat(page.getByText("Question 5 of 5")).isVisible();
        page.locator("#option-1").check();
        page.locator("#step button.btn-primary").click();
        page.getByText("Finish", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL(url -> url.endsWith("/assessment"));
    }

    /** Whoever has it does not judge it in time: the next one is told, finds it in their list, and goes on with it. */
    private void goesOn(Browser browser, Someone someone, Alert alert) {
        var next = world.staff("therapist", someone.site(), null);
        world.joinTeam(next, someone.episode(), false);
        deadlines.pass(alert.id());
        desk.open("/alerts/" + alert.id()).look("alert-went-on");
        assertThat(desk.page().locator("main")).containsText("Nobody had acted in time: it went on to");
        desk.close();
        desk = browser.desk("en-US");
        desk.signIn(world, next).forgetComplaints();
        desk.open("/alerts").look("alert-inbox-of-the-next");
        assertThat(desk.page().locator("main")).containsText("Went on to you");
        desk.page().locator("main a[href='/alerts/" + alert.id() + "']").first().click();
        desk.look("alert-of-the-next");
        click("Write down what you judged");
    }

    private void judges() {
        var page = desk.page();
        page.selectOption("#risk", "low");
        page.fill("#words", "Wished to be dead on some days; no plan, no means at hand. Her sister stays tonight.");
        page.selectOption("#means", "yes");
        page.fill("#present", "Marisol and her sister");
        for (var box : page.locator("input[name=also]").all()) box.check();
        desk.look("alert-assessment");
        click("Save what I judged");
        desk.look("alert-assessed");
    }

    private void writesASafetyPlan(Someone someone, Alert alert) {
        var page = desk.open("/people/" + someone.id() + "/safety-plan/new").page();
        page.fill("#worth", "My daughter, and the dog who waits at the door");
        page.fill("#myself", "Walk down to the lake and back");
        page.fill("#asking", "My sister, any hour");
        desk.look("safety-plan-form");
        click("Save this plan");
        desk.look("safety-plan");
        desk.open("/alerts/" + alert.id());
    }

    private void plansTheNextContact() {
        click("Plan the next contact");
        var page = desk.page();
        page.selectOption("#mode", "phone");
        page.fill("#day", World.today().plusDays(1).toString());
        page.fill("#time", "10:30");
        desk.look("alert-plan");
        click("Save the next contact");
    }

    private void closes() {
        click("Close this alert");
        var page = desk.page();
        page.selectOption("#disposition", "care-goes-on");
        page.fill("#words", "She knows whom to call, and her sister does too.");
        desk.look("alert-closing");
        click("Close the alert");
        assertThat(page.getByText("closed it: Present care goes on")).isVisible();
        desk.look("alert-closed");
    }

    private void click(String words) {
        desk.page().getByText(words, new Page.GetByTextOptions().setExact(true)).click();
        desk.page().waitForLoadState();
    }

    @Test
    void onAPhoneInSpanishEachPageReadsWell() {
        var someone = asked.someone("Maximiliana Wolfeschlegelsteinhausenbergerdorff", "phq-9");
        var alert = "/alerts/" + steps.raise(someone);
        var therapist = world.staff("therapist", someone.site(), null);
        world.relate(therapist, Relation.CARE_TEAM, someone.id());
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US")) {
            phone.signIn(world, therapist).forgetComplaints();
            phone.open(alert + "/screening").look("alert-screening-es");
            alerts.acknowledge(someone.manager(), UUID.fromString(alert.substring(8)));
            phone.open(alert + "/assessment").look("alert-assessment-es");
            steps.assess(someone.manager(), UUID.fromString(alert.substring(8)), "high", "crisis-care");
            phone.open(alert).look("alert-assessed-es");
            phone.open(alert + "/follow-up").look("alert-plan-es");
            steps.plan(someone.manager(), UUID.fromString(alert.substring(8)), java.time.Duration.ofHours(30), null);
            phone.open(alert + "/closing").look("alert-closing-es");
            phone.open("/alerts").look("alert-inbox-es");
            phone.page().locator("a[href^='/follow-ups/']").first().click();
            phone.look("alert-excuse-es");
            phone.open("/people/" + someone.id() + "/safety-plan/new").look("safety-plan-form-es");
        }
    }
}
