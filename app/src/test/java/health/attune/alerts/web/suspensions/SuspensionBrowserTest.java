package health.attune.alerts.web.suspensions;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One leader proposes that a rule rests, another confirms it on a phone, the team reads it, and one ends it. */
@AttuneTest
class SuspensionBrowserTest {
    @Autowired
    World world;

    @Autowired
    Asked asked;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Someone someone;
    private Principal first;
    private Principal second;

    @BeforeEach
    void twoWhoLeadASite() {
        someone = asked.someone("Sol Suarez", "phq-9");
        first = named("supervisor", "Ann Lee");
        second = named("psychiatric-consultant", "Rosa Díaz");
    }

    @Test
    void twoLetARuleRestAndOneEndsIt() {
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var team = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            propose(desk.signIn(world, first).open("/suspensions").look("suspensions-none"));
            meetsIt(phone.signIn(world, second));
            phone.page().locator("form[action$='/confirmation'] button").click();
            phone.page().waitForURL(url -> url.endsWith("/suspensions"));
            phone.look("suspensions-in-force-es");
            asked.skipSafety(someone);
            team.signIn(world, someone.manager()).open("/alerts").look("alerts-suspended");
            var banner = team.page().locator(".alert-warning");
            assertThat(banner.innerText()).contains("held back");
            banner.locator("a").click();
            team.page().waitForURL(url -> url.contains("/suspensions/"));
            team.look("suspension-answers");
            assertThat(team.page().locator("main").innerText()).contains("Sol Suarez", "left the question out");
            desk.open("/suspensions").look("suspensions-in-force");
            desk.page().locator("main .card form button").first().click();
            desk.page().waitForURL(url -> url.endsWith("/suspensions"));
            assertThat(desk.page().locator("main").innerText()).contains("over (was to last to the end of");
            desk.look("suspensions-over");
        }
    }

    private static void meetsIt(Browser.Visit phone) {
        phone.open("/people").look("suspensions-awaited-es");
        phone.open("/alerts").look("alerts-proposed-es");
        phone.page().locator(".alert-info a").click();
        phone.open("/suspensions").look("suspensions-proposed-es");
    }

    @Test
    void thatAlertsMayNotArriveStandsAboveEveryPage() {
        jdbc.sql("update safeguards.self_test set came_through_at = now() - interval '95 minutes'")
                .update();
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, someone.manager()).open("/alerts");
            for (int i = 0; i < 20 && desk.page().locator(".alert-danger").count() == 0; i++) {
                desk.page().waitForTimeout(1_000);
                desk.open("/alerts");
            }
            desk.look("self-test-missing");
            assertThat(desk.page().locator(".alert-danger").innerText()).contains("It is not certain");
            phone.signIn(world, second).open("/alerts").look("self-test-missing-es");
        } finally {
            jdbc.sql("update safeguards.self_test set came_through_at = now()").update();
        }
    }

    private void propose(Browser.Visit desk) {
        var page = desk.page();
        page.selectOption("#rule", "phq-9 phq9-9 skipped");
        page.fill("#until", World.today().plusDays(3).toString());
        page.fill("#because", "Our paper form leaves the question out until Monday; the nurse asks it by phone.");
        page.locator("form[action='/suspensions'] .btn-primary").click();
        page.waitForURL(url -> url.endsWith("/suspensions"));
        desk.look("suspensions-proposed");
        assertThat(page.locator("main").innerText()).contains("another clinical leader has to confirm it");
    }

    private Principal named(String role, String name) {
        var who = world.staff(role, someone.site(), null);
        jdbc.sql("update access.account set name = ? where id = ?")
                .params(name, who.id())
                .update();
        return who;
    }
}
