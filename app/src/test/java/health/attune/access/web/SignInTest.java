package health.attune.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.factors.Authenticator;
import health.attune.access.factors.SecondFactors;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class SignInTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient jdbc;

    Visitor visitor;
    Principal nurse;
    String login;

    @BeforeEach
    void somebodyWhoWorksHere() {
        jdbc.sql("delete from access.attempt").update(); // all tests come from one address
        nurse = world.staff("nurse", world.site(), null);
        login = world.login(nurse);
        visitor = new Visitor(port);
        visitor.get("/sign-in");
    }

    @Test
    void everybodyComesToTheirOwnFirstPage() {
        assertThat(homeOf(nurse)).isEqualTo("/today");
        assertThat(homeOf(world.account(world.person("Ida", "Lund")))).isEqualTo("/me");
        assertThat(homeOf(world.staff("system-administrator", world.site(), null)))
                .isEqualTo("/accounts");
        assertThat(homeOf(world.staff("quality-analyst", world.site(), null))).isEqualTo("/imports");
        assertThat(homeOf(world.staff("privacy-officer", world.site(), null))).isEqualTo("/break-glass/reviews");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        var wrong = visitor.post("/sign-in", "login", login, "password", "not the lantern at all");
        var unknown = visitor.post("/sign-in", "login", "somebody else", "password", "not the lantern at all");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("do not belong together", "value=\"" + login);
        assertThat(plain(wrong.body())).isEqualTo(plain(unknown.body()));
        assertThat(wrong.body()).doesNotContain("not the lantern");
    }

    @Test
    void theNameIsTakenHoweverItIsTyped() {
        var answer = visitor.post("/sign-in", "login", "  " + login.toUpperCase() + " ", "password", World.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void theSessionGetsANewIdAndTheOldOneOpensNothing() {
        visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        var first = Objects.requireNonNull(visitor.cookie("attune")).getValue();
        visitor.get("/account");
        visitor.post("/sign-out");
        visitor.get("/sign-in");
        visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        assertThat(Objects.requireNonNull(visitor.cookie("attune")).getValue()).isNotEqualTo(first);
        var thief = new Visitor(port);
        assertThat(thief.get("/account", "Cookie", "attune=" + first).statusCode())
                .isEqualTo(303);
    }

    @Test
    void anAccountThatHasEndedOrNotBegunIsLikeNone() {
        for (var dates :
                new String[] {"active_until = now()", "active_until = null, active_from = now() + interval '1 day'"}) {
            jdbc.sql("update access.account set " + dates + " where id = ?")
                    .param(nurse.id())
                    .update();
            assertThat(visitor.post("/sign-in", "login", login, "password", World.PASSWORD)
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void ofTwoStepsTheFirstOpensNothing() {
        var app = secondFactor();
        var first = visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        assertThat(Visitor.next(first)).isEqualTo("/sign-in/code");
        for (var page : new String[] {"/account", "/", "/account/password", "/account/second-factor/key"})
            assertThat(Visitor.next(visitor.get(page))).as(page).isEqualTo("/sign-in");
        assertThat(Visitor.next(visitor.get("/sign-in/second-factor"))).isEqualTo("/sign-in");
        visitor.get("/sign-in/code");
        assertThat(visitor.post("/sign-in/code", "code", "12345").statusCode()).isEqualTo(422);
        assertThat(Visitor.next(visitor.post("/sign-in/code", "code", app.code(1))))
                .isEqualTo("/");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeThatWasSeenOverAShoulderIsOfNoUse() {
        var app = secondFactor();
        var code = app.code(1);
        visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        assertThat(Visitor.next(visitor.post("/sign-in/code", "code", code))).isEqualTo("/");
        var thief = new Visitor(port);
        thief.get("/sign-in");
        thief.post("/sign-in", "login", login, "password", World.PASSWORD);
        var answer = thief.post("/sign-in/code", "code", code);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("was used already");
    }

    @Test
    void theSecondStepHasToFollowTheFirstSoon() {
        secondFactor();
        assertThat(Visitor.next(visitor.post("/sign-in/code", "code", "123456")))
                .isEqualTo("/sign-in");
        visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        jdbc.sql("update access.session set last_access_time = last_access_time - 11 * 60 * 1000")
                .update();
        assertThat(Visitor.next(visitor.get("/sign-in/code"))).isEqualTo("/sign-in");
    }

    @Test
    void aShortPasswordOpensNothingUntilACodeIsSetUp() {
        jdbc.sql("update access.account set password_needs_second_factor = true where id = ?")
                .param(nurse.id())
                .update();
        var first = visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        assertThat(Visitor.next(first)).isEqualTo("/sign-in/second-factor");
        assertThat(Visitor.next(visitor.get("/account"))).isEqualTo("/sign-in");
        var page = visitor.get("/sign-in/second-factor").body();
        assertThat(page).contains("<svg", "A password alone is not enough here").doesNotContain("style=");
        var app = new Authenticator(page.replaceAll("(?s).*<code[^>]*>([A-Z2-7 ]+)</code>.*", "$1"));
        assertThat(visitor.post("/sign-in/second-factor", "code", "000000").statusCode())
                .isEqualTo(422);
        assertThat(Visitor.next(visitor.post("/sign-in/second-factor", "code", app.code())))
                .isEqualTo("/account/recovery-codes");
        assertThat(visitor.get("/account").body()).contains("on");
        visitor.post("/sign-out");
        visitor.get("/sign-in");
        assertThat(Visitor.next(visitor.post("/sign-in", "login", login, "password", World.PASSWORD)))
                .isEqualTo("/sign-in/code");
    }

    @Test
    void anAccountsLanguageCountsUnlessAnotherWasChosenHere() {
        jdbc.sql("update access.account set language = 'es' where id = ?")
                .param(nurse.id())
                .update();
        visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        assertThat(visitor.get("/account").body()).contains("Su cuenta");
        var other = new Visitor(port);
        other.get("/sign-in");
        other.post("/language", "language", "en");
        other.get("/sign-in");
        other.post("/sign-in", "login", login, "password", World.PASSWORD);
        assertThat(other.get("/account").body()).contains("Your account");
    }

    @Test
    void theLanguageChosenWhileSignedInGoesWithTheAccount() {
        visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        visitor.get("/account");
        visitor.post("/language", "language", "es", "back", "/account");
        assertThat(visitor.get("/account").body()).contains("Su cuenta");
        assertThat(Visitor.signedIn(port, login).get("/account").body()).contains("Su cuenta");
    }

    @Test
    void whoSitsDownNextIsNotMetInTheLanguageOfWhoLeft() {
        visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        visitor.get("/account");
        visitor.post("/language", "language", "es", "back", "/account");
        visitor.get("/account");
        visitor.post("/sign-out");
        assertThat(visitor.get("/sign-in").body()).contains("Sign in").doesNotContain("Contraseña");
    }

    private String homeOf(Principal who) {
        return Visitor.next(Visitor.signedIn(port, world.login(who)).get("/"));
    }

    private Authenticator secondFactor() {
        factors.offer(nurse.id());
        var app = new Authenticator(
                factors.offered(nurse.id(), login).orElseThrow().key());
        factors.confirm(nurse.id(), app.code());
        return app;
    }

    private String plain(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }
}
