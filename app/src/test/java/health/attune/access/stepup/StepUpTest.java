package health.attune.access.stepup;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.factors.Authenticator;
import health.attune.access.factors.SecondFactors;
import health.attune.access.passkeys.SoftKey;
import health.attune.access.sessions.Aging;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class StepUpTest {
    private static final Duration LONG = Duration.ofMinutes(11);
    private static final String NEXT = "seven slow boats at dawn";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    Principal administrator;
    Visitor desk;

    @BeforeEach
    void anAdministratorWhoSignedInAWhileAgo() {
        jdbc.sql("delete from access.attempt").update();
        site = world.site();
        administrator = world.staff("system-administrator", site, null);
        desk = Visitor.signedIn(port, world.login(administrator));
    }

    @Test
    void soonAfterSigningInNothingIsAsked() {
        assertThat(desk.get("/account/password").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatMattersComesAfterTheProofAndNotBefore() {
        later();
        var asked = desk.get("/account/password");
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body()).contains("show that it is you").doesNotContain("name=\"next\"");
        var wrong = desk.post("/proof", "to", "/account/password", "proof-password", "not it");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(desk.get("/account/password").statusCode()).isEqualTo(401);
        var right = desk.post("/proof", "to", "/account/password", "proof-password", World.PASSWORD);
        assertThat(Visitor.next(right)).isEqualTo("/account/password");
        assertThat(desk.get("/account/password").statusCode()).isEqualTo(200);
    }

    @Test
    void aFileComesAfterTheProofAsItWasAskedForAndTheWayBackIsNamed() {
        var manager = world.staff("care-manager", site, world.program(site));
        var worker = Visitor.signedIn(port, world.login(manager));
        assertThat(worker.get("/caseload/file?sort=name&why=not-met").statusCode())
                .isEqualTo(200);
        Aging.proof(manager, LONG, jdbc);
        var asked = worker.get("/caseload/file?sort=name&why=not-met");
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body())
                .contains(
                        "A file takes what is known of people out of Attune",
                        "href=\"/caseload?sort=name&amp;why=not-met\"");
        var right =
                worker.post("/proof", "to", "/caseload/file?sort=name&why=not-met", "proof-password", World.PASSWORD);
        assertThat(right.headers().firstValue("Location").orElseThrow())
                .endsWith("/caseload/file?sort=name&why=not-met");
        assertThat(worker.get("/billing/file").statusCode()).isNotEqualTo(401);
        Aging.proof(manager, LONG, jdbc);
        assertThat(worker.get("/billing/file").statusCode()).isEqualTo(401);
    }

    @Test
    void whatWasTypedComesBackAndIsDoneWithTheProof() {
        later();
        desk.get("/accounts/new");
        var login = "new-" + UUID.randomUUID();
        var asked = desk.post("/accounts", "name", "Nadia \"N\" Blum", "login", login);
        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body())
                .contains("What you typed is kept", "action=\"/accounts\"", "Nadia &#34;N&#34; Blum", login)
                .doesNotContain("Set-up code for");
        var again = desk.post("/accounts", "name", "Nadia Blum", "login", login, "proof-password", "not it");
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains(login, "not your present password");
        var done = desk.post("/accounts", "name", "Nadia Blum", "login", login, "proof-password", World.PASSWORD);
        assertThat(done.body()).contains("Set-up code for Nadia Blum");
    }

    @Test
    void whatIsTypedThereGoesNowhereElse() {
        later();
        desk.get("/account");
        for (var to : new String[] {"//example.org", "https://example.org", "/\\example.org", "account", ""}) {
            var answer = desk.post("/proof", "to", to, "proof-password", World.PASSWORD);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(to)
                    .matches("(http://localhost:\\d+)?/account");
        }
    }

    @Test
    void whereThereIsASecondFactorThePasswordIsNoProof() {
        var app = secondFactor();
        assertThat(desk.get("/account/password").statusCode())
                .as("signed in before the second factor was there")
                .isEqualTo(401);
        assertThat(desk.post("/proof", "to", "/account", "proof-password", World.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        var code = desk.post("/proof", "to", "/account", "proof-password", World.PASSWORD, "proof-code", app.code(1));
        assertThat(code.statusCode()).isEqualTo(303);
        assertThat(desk.get("/account/password").statusCode()).isEqualTo(200);
    }

    @Test
    void aSecretThatWasOnlyOfferedProvesNothing() {
        var key = new SoftKey(port);
        desk.post(
                "/account/passkeys",
                "name",
                "Key",
                "credential",
                key.make(desk.get("/account/passkeys/new").body()));
        factors.offer(administrator.id());
        var offered = new Authenticator(
                factors.offered(administrator.id(), "me").orElseThrow().key());
        later();
        desk.get("/account");
        var answer =
                desk.post("/proof", "to", "/account", "proof-password", World.PASSWORD, "proof-code", offered.code());
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    @Test
    void aPasskeyIsProofAndOnlyForTheSessionThatAsked() {
        var key = new SoftKey(port);
        desk.post(
                "/account/passkeys",
                "name",
                "Key",
                "credential",
                key.make(desk.get("/account/passkeys/new").body()));
        later();
        var asked = desk.get("/account/password").body();
        var other = new Visitor(port);
        other.get("/sign-in");
        var elsewhere = other.post("/sign-in/passkey/challenge").body();
        assertThat(desk.post("/proof", "to", "/account", "proof-passkey", key.sign(elsewhere))
                        .statusCode())
                .as("asked for a sign-in elsewhere")
                .isEqualTo(422);
        assertThat(desk.post("/proof", "to", "/account", "proof-passkey", key.sign(asked))
                        .statusCode())
                .isEqualTo(303);
        assertThat(desk.get("/account/password").statusCode()).isEqualTo(200);
    }

    @Test
    void theCookieOfBeforeIsOfNoUseAfterTheProof() {
        later();
        var stolen = Objects.requireNonNull(desk.cookie("attune")).getValue();
        desk.get("/account");
        desk.post("/proof", "to", "/account", "proof-password", World.PASSWORD);
        var thief = new Visitor(port);
        assertThat(thief.get("/account", "Cookie", "attune=" + stolen).statusCode())
                .isEqualTo(303);
    }

    @Test
    void guessingTheProofIsSlowedLikeSigningIn() {
        later();
        desk.get("/account");
        int status = 0;
        for (int i = 0; i < 12 && status != 429; i++)
            status = desk.post("/proof", "to", "/account", "proof-password", "guess " + i)
                    .statusCode();
        assertThat(status).isEqualTo(429);
    }

    @Test
    void theNewPasswordIsNotChangedWithoutTheProof() {
        later();
        desk.get("/account");
        var asked = desk.post("/account/password", "present", World.PASSWORD, "next", NEXT, "repeated", NEXT);
        assertThat(asked.statusCode()).isEqualTo(401);
        var done = desk.post(
                "/account/password",
                "present",
                World.PASSWORD,
                "next",
                NEXT,
                "repeated",
                NEXT,
                "proof-password",
                World.PASSWORD);
        assertThat(Visitor.next(done)).isEqualTo("/account");
    }

    private void later() {
        Aging.proof(administrator, LONG, jdbc);
    }

    private Authenticator secondFactor() {
        factors.offer(administrator.id());
        var app = new Authenticator(
                factors.offered(administrator.id(), "me").orElseThrow().key());
        factors.confirm(administrator.id(), app.code());
        return app;
    }
}
