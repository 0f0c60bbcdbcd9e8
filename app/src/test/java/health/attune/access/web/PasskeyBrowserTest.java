package health.attune.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import health.attune.AttuneTest;
import health.attune.Browser;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.sessions.Aging;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ceremonies of passkeys in a real browser, with an authenticator that Chromium makes up. */
@AttuneTest
class PasskeyBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyWaits() {
        jdbc.sql("delete from access.attempt").update();
    }

    @Test
    void aPasskeyIsMadeSignsInAloneAndOpensNothingOnceRemoved() {
        var person = world.account(world.person("Marisol", "Key"));
        try (var browser = Browser.on(port);
                var visit = browser.phone("es-US")) {
            authenticator(visit);
            visit.signIn(world, person).forgetComplaints();
            make(visit, "Mi teléfono");
            visit.open("/account/passkeys").look("passkeys");
            signOut(visit);
            visit.look("sign-in-passkey");
            visit.page().click("[data-passkey]");
            visit.page().waitForURL(url -> !url.contains("/sign-in"));
            visit.open("/account").look("account-passkey");
            assertThat(visit.page().innerText("#main")).contains("con una llave de acceso");
            visit.open("/account/passkeys");
            visit.page().click("#passkeys button");
            visit.page().waitForURL("**/account/passkeys");
            signOut(visit);
            visit.page().click("[data-passkey]");
            visit.page().waitForSelector("#faults");
            visit.forgetComplaints();
            visit.look("sign-in-passkey-removed");
        }
    }

    @Test
    void whatWasTypedGoesOnWithThePasskey() {
        var site = world.site();
        var administrator = world.staff("system-administrator", site, null);
        try (var browser = Browser.on(port);
                var visit = browser.desk("en-US")) {
            authenticator(visit);
            visit.signIn(world, administrator).forgetComplaints();
            make(visit, "Key at my desk");
            codes(visit);
            visit.open("/accounts/new");
            Aging.proof(administrator, Duration.ofMinutes(11), jdbc);
            visit.page().fill("#name", "Nadia Blum");
            visit.page().fill("#login", "nadia-" + administrator.id());
            visit.page().locator("form[action='/accounts'] .btn-primary").click();
            visit.page().waitForSelector("[data-passkey]:visible");
            visit.forgetComplaints(); // the browser notes the status of the page that asks
            visit.look("proof");
            visit.page().click("[data-passkey]");
            visit.page().waitForSelector("code");
            assertThat(visit.page().innerText("h1")).contains("Nadia Blum");
            visit.open("/account/password").look("password-after-proof");
        }
    }

    @Test
    void aProofByPasswordComesBackToThePage() {
        Principal person = world.account(world.person("Ada", "Again"));
        try (var browser = Browser.on(port);
                var visit = browser.phone("en-US")) {
            visit.signIn(world, person).forgetComplaints();
            Aging.proof(person, Duration.ofMinutes(11), jdbc);
            visit.open("/account/password");
            visit.forgetComplaints();
            visit.look("proof-password");
            visit.page().fill("#proof-password", World.PASSWORD);
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/account/password");
            visit.page().waitForSelector("#next");
        }
    }

    private static void make(Browser.Visit visit, String name) {
        visit.open("/account/passkeys/new").look("passkey-new");
        visit.page().fill("#name", name);
        visit.page().click("[data-passkey]");
        visit.page().waitForURL("**/recovery-codes");
    }

    private static void codes(Browser.Visit visit) {
        visit.look("recovery-codes");
        visit.page()
                .locator("form[action='/account/recovery-codes'] .btn-primary")
                .click();
        visit.page().waitForSelector("#codes");
        visit.look("recovery-codes-made");
    }

    private static void signOut(Browser.Visit visit) {
        visit.page().locator("form[action='/sign-out'] button").click();
        visit.page().waitForURL("**/sign-in");
    }

    private static void authenticator(Browser.Visit visit) {
        CDPSession devtools = visit.context().newCDPSession(visit.page());
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
