package health.attune.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.PersonAccounts;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.access.SetUpCode;
import health.attune.access.factors.Authenticator;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class AccessBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyWaits() {
        jdbc.sql("delete from access.attempt").update();
    }

    @Test
    void aPersonSetsUpTheirAccountAndACodeOnTheirPhoneInSpanish() {
        var person = world.person("Marisol", "Fernández de la Vega Ibarrola");
        var made = handOut(person);
        try (var browser = Browser.on(port);
                var visit = browser.phone("es-US")) {
            visit.open("/sign-in").look("sign-in");
            typeCode(visit, made.code());
            visit.page().fill("#bornOn", "1990-05-17");
            choose(visit, "marisol-" + person, "corto!");
            visit.page().waitForSelector(".alert-danger, [role=alert]");
            visit.forgetComplaints(); // the browser notes the status of a form that comes back
            visit.look("set-up-password-faults");
            choose(visit, "marisol-" + person, "9 barcas!");
            visit.page().waitForURL("**/sign-in/second-factor");
            visit.look("begin-second-factor");
            enter(visit, "#code", new Authenticator(visit.page().innerText("code")).code());
            visit.page().waitForURL(url -> !url.contains("/sign-in"));
            visit.forgetComplaints();
            visit.open("/account").look("account");
            visit.open("/account/second-factor").look("second-factor");
        }
    }

    @Test
    void signingInWithASecondStepByKeyboardAlone() {
        var person = world.account(world.person("Ola", "Key"));
        try (var browser = Browser.on(port);
                var visit = browser.desk("en-US")) {
            visit.signIn(world, person).forgetComplaints();
            var app = secondFactor(visit);
            visit.page().locator("form[action='/sign-out'] button").press("Enter");
            visit.page().waitForURL("**/sign-in");
            visit.page().fill("#login", world.login(person));
            enter(visit, "#password", "not it");
            visit.page().waitForSelector("#faults");
            visit.forgetComplaints();
            visit.look("sign-in-wrong");
            enter(visit, "#password", World.PASSWORD);
            visit.page().waitForURL("**/sign-in/code");
            visit.look("code");
            enter(visit, "#code", app.code(1));
            visit.page().waitForURL(url -> !url.contains("/sign-in"));
        }
    }

    @Test
    void anAdministratorLooksAfterAccounts() {
        var site = world.site();
        world.program(site);
        var administrator = world.staff("system-administrator", site, null);
        var worker = world.staff("peer", site, world.program(site));
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, administrator);
            desk.look("staff");
            desk.open("/accounts/" + worker.id()).look("staff-account");
            desk.open("/accounts/new").look("staff-new");
            desk.page().fill("#name", "Bartholomew Featherstonehaugh-Cholmondeley");
            desk.page().fill("#login", "b-" + worker.id());
            desk.page().locator("form[action='/accounts'] .btn-primary").click();
            desk.page().waitForSelector("code");
            desk.look("staff-code");
            phone.signIn(world, administrator);
            phone.look("staff");
            phone.open("/accounts/" + worker.id()).look("staff-account");
        }
    }

    @Test
    void whatTakesTwoWaitsForTheOtherAndTheOwnerIsTold() {
        var site = world.site();
        var administrator = world.staffOf("system-administrator", world.organizationOf(site));
        var second = world.staffOf("system-administrator", world.organizationOf(site));
        var worker = world.staff("peer", site, world.program(site));
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var owner = browser.phone("es-US")) {
            owner.signIn(world, worker).forgetComplaints();
            desk.signIn(world, administrator).forgetComplaints();
            desk.open("/accounts/" + worker.id());
            propose(desk, "privacy-officer", world.organizationOf(site));
            desk.page().waitForSelector("form[action*='/proposals/']");
            desk.page().locator("form[action$='/set-up-code'] .btn").first().click();
            desk.page().waitForSelector("code");
            desk.look("staff-code-waits");
            owner.open("/account").look("account-told");
            leaveUntil(desk, worker, "2199-12-31");
        }
        try (var browser = Browser.on(port);
                var phone = browser.phone("es-US")) {
            phone.signIn(world, second).open("/accounts/" + worker.id()).look("staff-account-second");
        }
    }

    @Test
    void pagesSayWhichOrganizationLooksAfterAnAccount() {
        var site = world.site();
        var network = world.staff("system-administrator", null, null);
        var there = world.staffOf("system-administrator", world.organizationOf(world.site()));
        var worker = world.staff("nurse", site, world.program(site));
        try (var browser = Browser.on(port);
                var desk = browser.desk("en-US");
                var phone = browser.phone("es-US")) {
            desk.signIn(world, network).look("staff-of-network");
            desk.open("/accounts/new").look("staff-new-of-network");
            desk.open("/accounts/" + worker.id());
            desk.page().locator("details summary").click();
            desk.look("staff-account-belongs");
            desk.page().selectOption("#organization", organizationOf(there).toString());
            desk.page().locator("form[action$='/organization'] .btn").click();
            desk.page().waitForSelector("text=Another organization looks after the account");
            phone.signIn(world, there).open("/accounts/" + worker.id()).look("staff-account-elsewhere");
            var here = world.staffOf("system-administrator", world.organizationOf(site));
            phone.context().clearCookies();
            phone.signIn(world, here).look("staff-with-guest");
            phone.open("/accounts/" + worker.id()).look("staff-account-guest");
        }
    }

    private UUID organizationOf(Principal who) {
        return jdbc.sql("select organization_id from access.account where id = ?")
                .param(who.id())
                .query(UUID.class)
                .single();
    }

    private static void propose(Browser.Visit desk, String role, UUID place) {
        desk.page().selectOption("#role", role);
        desk.page().selectOption("#place", place.toString());
        desk.page().locator("form[action$='/roles'] .btn-primary").click();
    }

    private static void leaveUntil(Browser.Visit desk, Principal worker, String day) {
        desk.open("/accounts/" + worker.id());
        desk.page().fill("#leaveUntil", day);
        desk.page().locator("form[action$='/leaves'] .btn").click();
        desk.page().waitForSelector("form[action*='/leaves/']");
        desk.look("staff-account-leave");
    }

    private SetUpCode handOut(UUID person) {
        var careManager = world.staff("care-manager", world.site(), null);
        world.relate(careManager, Relation.CARE_TEAM, person);
        return accounts.handOut(
                careManager, new PersonAccounts.Claimant(person, world.name(person), LocalDate.of(1990, 5, 17)));
    }

    private static void typeCode(Browser.Visit visit, String code) {
        visit.open("/set-up#" + code);
        assertThat(visit.page().inputValue("#code")).isEqualTo(code);
        assertThat(visit.page().url()).endsWith("/set-up");
        visit.look("set-up");
        visit.page().locator("#set-up .btn-primary").click();
    }

    private static void choose(Browser.Visit visit, String login, String password) {
        visit.page().fill("#login", login);
        visit.page().fill("#password", password);
        visit.page().fill("#repeated", password);
        visit.page().locator("form[action='/set-up/password'] .btn-primary").click();
    }

    private static Authenticator secondFactor(Browser.Visit visit) {
        visit.open("/account/second-factor");
        enter(visit, "#password", World.PASSWORD);
        visit.page().waitForURL("**/key");
        visit.look("second-factor-key");
        var app = new Authenticator(visit.page().innerText("code"));
        enter(visit, "#code", app.code());
        visit.page().waitForURL("**/recovery-codes");
        return app;
    }

    private static void enter(Browser.Visit visit, String field, String text) {
        visit.page().focus(field);
        visit.page().keyboard().type(text);
        visit.page().keyboard().press("Enter");
    }
}
