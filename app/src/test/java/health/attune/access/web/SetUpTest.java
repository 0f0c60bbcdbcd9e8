package health.attune.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.PersonAccounts;
import health.attune.access.Principal;
import health.attune.access.Relation;
import health.attune.pages.NotThere;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class SetUpTest {
    private static final String GOOD = "seven slow boats at dawn";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    Visitor visitor;
    Principal careManager;
    UUID person;
    String login;

    @BeforeEach
    void aPersonAndTheirCareManager() {
        jdbc.sql("delete from access.attempt").update();
        visitor = new Visitor(port);
        visitor.get("/set-up");
        person = world.person("Marta", "Quint");
        careManager = world.staff("care-manager", world.site(), null);
        world.relate(careManager, Relation.CARE_TEAM, person);
        login = "marta-" + person;
    }

    @Test
    void aPersonClaimsTheirAccountWithACodeAndANameOfTheirOwn() {
        var code = code();
        assertThat(code).matches("([0-9A-Z]{4}-){4}[0-9A-Z]{4}");
        var welcome = visitor.post("/set-up", "code", code.toLowerCase().replace("-", " "));
        assertThat(welcome.body()).contains("Welcome, Marta Quint").doesNotContain("password_");
        assertThat(Visitor.next(choose(code, login, GOOD))).isEqualTo("/");
        assertThat(Visitor.next(visitor.get("/"))).isEqualTo("/me");
        var again = new Visitor(port);
        again.get("/sign-in");
        assertThat(again.post("/sign-in", "login", login.toUpperCase(), "password", GOOD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aCodeWorksOnceAndOnlyUntilItExpiresOrIsReplaced() {
        var used = code();
        choose(used, login, GOOD);
        assertGone(used);
        var replaced = code();
        var expired = code();
        assertGone(replaced);
        jdbc.sql("update access.invitation set expires_at = now() where used_at is null")
                .update();
        assertGone(expired);
        assertGone("0000-0000-0000-0000-0000");
        assertGone("");
    }

    @Test
    void theCodeIsKeptAsAHashOnly() {
        var code = code();
        var kept = jdbc.sql("select string_agg(i::text || encode(code_hash, 'escape'), ' ') from access.invitation i")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(code, code.replace("-", ""));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndTheCodeStaysGood() {
        var code = code();
        assertThat(choose(code, login, "short").body()).contains("at least 8 characters");
        assertThat(choose(code, login, "martaquintmartaquint").body()).contains("holds your name");
        assertThat(choose(code, login, "password12345678").body()).contains("Many people choose that");
        assertThat(choose(code, "m", GOOD).body()).contains("4 to 200 characters");
        var taken = world.login(careManager);
        var answer = choose(code, taken, GOOD);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("is taken", "value=\"" + taken + "\"")
                .doesNotContain(GOOD);
        var different = visitor.post(
                "/set-up/password", "code", code, "login", login, "password", GOOD, "repeated", GOOD + "x");
        assertThat(different.body()).contains("not the same");
        assertThat(Visitor.next(choose(code, login, GOOD))).isEqualTo("/");
    }

    @Test
    void aShorterPasswordGoesOnToACodeFromThePhone() {
        assertThat(Visitor.next(choose(code(), login, "9 boats!"))).isEqualTo("/sign-in/second-factor");
        assertThat(visitor.get("/sign-in/second-factor").body()).contains("<svg");
        assertThat(Visitor.next(visitor.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void aNewCodeForTheSameAccountEndsWhatWasBefore() {
        choose(code(), login, GOOD);
        var before = visitor;
        assertThat(before.get("/account").statusCode()).isEqualTo(200);
        visitor = new Visitor(port);
        visitor.get("/set-up");
        var second = world.staff("care-manager", world.site(), null);
        world.relate(second, Relation.CARE_TEAM, person);
        var code = code();
        accounts.confirm(second, person);
        choose(code, login, "eight slow boats at dusk");
        assertThat(before.get("/account").statusCode()).isEqualTo(303);
        assertThat(jdbc.sql("select count(*) from access.account where person_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyWhoMayChangeTheirContactDetailsInvitesAPerson() {
        var stranger = world.staff("care-manager", world.site(), null);
        assertThatThrownBy(() -> accounts.handOut(stranger, marta())).isInstanceOf(NotThere.class);
        var administrator = world.staff("system-administrator", world.site(), null);
        assertThatThrownBy(() -> accounts.handOut(administrator, marta())).isInstanceOf(NotThere.class);
    }

    @Test
    void codesAreNotGuessedFast() {
        for (int i = 0; i < 10; i++) assertGone("AAAA-AAAA-AAAA-AAAA-AAA" + i);
        assertThat(visitor.post("/set-up", "code", code()).statusCode()).isEqualTo(429);
    }

    private String code() {
        return accounts.handOut(careManager, marta()).code();
    }

    private java.net.http.HttpResponse<String> choose(String code, String name, String password) {
        return visitor.post(
                "/set-up/password", "code", code, "login", name, "password", password, "repeated", password);
    }

    private void assertGone(String code) {
        var answer = visitor.post("/set-up", "code", code);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("That code does not work");
    }

    private PersonAccounts.Claimant marta() {
        return new PersonAccounts.Claimant(person, "Marta Quint", null);
    }
}
