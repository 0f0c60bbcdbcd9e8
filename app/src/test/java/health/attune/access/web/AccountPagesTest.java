package health.attune.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.factors.Authenticator;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class AccountPagesTest {
    private static final String NEXT = "seven slow boats at dawn";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Principal owner;
    String login;
    Visitor here;
    Visitor elsewhere;

    @BeforeEach
    void signedInAtTwoPlaces() {
        jdbc.sql("delete from access.attempt").update();
        owner = world.account(world.person("Ines", "Wahl"));
        login = world.login(owner);
        here = Visitor.signedIn(port, login);
        elsewhere = Visitor.signedIn(port, login);
        here.get("/account");
        elsewhere.get("/account");
    }

    @Test
    void theOwnerSeesWhereTheyAreSignedInAndEndsTheOther() {
        var page = here.get("/account").body();
        assertThat(page).contains("Where you are signed in", "When you signed in", "the network you use now");
        assertThat(page.split("<span class=\"badge bg-green-lt\">here", -1)).hasSize(2);
        var key = page.replaceAll("(?s).*action=\"/account/sessions/([0-9a-f-]{36})\".*", "$1");
        assertThat(Visitor.next(here.post("/account/sessions/" + key, "_method", "delete")))
                .isEqualTo("/account");
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void allOthersEndAtOnce() {
        var third = Visitor.signedIn(port, login);
        here.post("/account/sessions", "_method", "delete");
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
        assertThat(third.get("/account").statusCode()).isEqualTo(303);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionOfSomebodyElseCantBeEnded() {
        var page = elsewhere.get("/account").body();
        var key = page.replaceAll("(?s).*action=\"/account/sessions/([0-9a-f-]{36})\".*", "$1");
        var stranger = Visitor.signedIn(port, world.login(world.account(world.person("Some", "Body"))));
        stranger.get("/account");
        assertThat(stranger.post("/account/sessions/" + key, "_method", "delete")
                        .statusCode())
                .isEqualTo(303);
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordSignsOutEverywhereElseAndChangesTheSessionHere() {
        var before = Objects.requireNonNull(here.cookie("attune")).getValue();
        here.get("/account/password");
        assertThat(Visitor.next(change(World.PASSWORD, NEXT))).isEqualTo("/account");
        assertThat(here.get("/account").statusCode()).isEqualTo(200);
        assertThat(Objects.requireNonNull(here.cookie("attune")).getValue()).isNotEqualTo(before);
        assertThat(new Visitor(port)
                        .get("/account", "Cookie", "attune=" + before)
                        .statusCode())
                .isEqualTo(303);
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(303);
        var later = new Visitor(port);
        later.get("/sign-in");
        assertThat(later.post("/sign-in", "login", login, "password", World.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(later.post("/sign-in", "login", login, "password", NEXT).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPasswordIsChangedOnlyByWhoKnowsThePresentOneAndOnlyForAGoodOne() {
        here.get("/account/password");
        assertThat(change("not the lantern at all", NEXT).body()).contains("not your present password");
        assertThat(change(World.PASSWORD, "8 signs!").body()).contains("at least 15 characters");
        var answer = change(World.PASSWORD, "iloveyouiloveyou");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Many people choose that").doesNotContain("iloveyou");
        assertThat(elsewhere.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void everyFieldThatIsEmptyIsNamed() {
        here.get("/account/password");
        var answer = change("", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"present-fault\"", "id=\"next-fault\"", "id=\"repeated-fault\"");
    }

    @Test
    void aSecondFactorIsSetUpUsedForAShortPasswordAndRemovedWithProof() {
        assertThat(here.post("/account/second-factor", "password", "wrong").statusCode())
                .isEqualTo(422);
        assertThat(Visitor.next(here.post("/account/second-factor", "password", World.PASSWORD)))
                .isEqualTo("/account/second-factor/key");
        var page = here.get("/account/second-factor/key").body();
        var app = new Authenticator(page.replaceAll("(?s).*<code[^>]*>([A-Z2-7 ]+)</code>.*", "$1"));
        var first = app.code(-1);
        assertThat(here.post("/account/second-factor/confirmation", "code", "000000")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visitor.next(here.post("/account/second-factor/confirmation", "code", first)))
                .isEqualTo("/account/recovery-codes");
        assertThat(Visitor.next(here.get("/account/second-factor/key"))).isEqualTo("/account/second-factor");
        assertThat(Visitor.next(change(World.PASSWORD, "8 boats!"))).isEqualTo("/account");
        assertThat(remove("8 boats!", app.code()).body()).contains("Change it to a longer one first");
        assertThat(Visitor.next(change("8 boats!", NEXT))).isEqualTo("/account");
        assertThat(remove("wrong", app.code()).statusCode()).isEqualTo(422);
        assertThat(remove(NEXT, "000000").statusCode()).isEqualTo(422);
        assertThat(remove(NEXT, first).statusCode()).as("taken before").isEqualTo(422);
        assertThat(Visitor.next(remove(NEXT, app.code()))).isEqualTo("/account/second-factor");
        assertThat(here.get("/account").body()).contains("off");
    }

    @Test
    void nameAndLanguageAreTheOwnersChoice() {
        assertThat(Visitor.next(here.post("/account/profile", "name", "Inés", "language", "es")))
                .isEqualTo("/account");
        assertThat(here.get("/account").body()).contains("Su cuenta", "Inés");
        var blank = here.post("/account/profile", "name", "  ", "language", "en");
        assertThat(blank.statusCode()).isEqualTo(422);
    }

    private java.net.http.HttpResponse<String> change(String present, String next) {
        return here.post("/account/password", "present", present, "next", next, "repeated", next);
    }

    private java.net.http.HttpResponse<String> remove(String password, String code) {
        return here.post("/account/second-factor", "_method", "delete", "password", password, "code", code);
    }
}
