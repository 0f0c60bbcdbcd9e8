package health.attune.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.factors.Authenticator;
import health.attune.access.factors.SecondFactors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever guesses waits longer and longer; the owner gets in. */
@AttuneTest
class GuessingTest {
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
    void whoGuessesIsKeptWaitingWithTheSecondsSaidAndNothingIsLocked() {
        guessForLong(visitor);
        var answer = visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(429);
        var seconds = answer.headers().firstValue("Retry-After").orElse("");
        assertThat(Integer.parseInt(seconds)).isBetween(40, 64);
        assertThat(answer.body()).contains("Please wait", "Nothing is locked");
        jdbc.sql("update access.attempt set free_at = clock_timestamp()").update();
        assertThat(visitor.post("/sign-in", "login", login, "password", World.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void theOwnerSignsInOnTheirDeviceWhileSomebodyAttacksTheName() {
        visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        visitor.get("/account");
        visitor.post("/sign-out");
        jdbc.sql("update access.attempt set free_at = clock_timestamp()").update();
        var attacker = new Visitor(port);
        attacker.get("/sign-in");
        guessForLong(attacker);
        assertThat(attacker.post("/sign-in", "login", login, "password", World.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", "login", login, "password", World.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aDeviceOfSomebodyElseIsNotAWayAround() {
        var other = new Visitor(port);
        other.get("/sign-in");
        other.post(
                "/sign-in", "login", world.login(world.staff("nurse", world.site(), null)), "password", World.PASSWORD);
        other.get("/account");
        other.post("/sign-out");
        other.get("/sign-in");
        guessForLong(other);
        assertThat(other.post("/sign-in", "login", login, "password", "guess").statusCode())
                .isEqualTo(429);
    }

    @Test
    void codesAreThrottledLikePasswords() {
        factors.offer(nurse.id());
        var key = factors.offered(nurse.id(), login).orElseThrow().key();
        factors.confirm(nurse.id(), new Authenticator(key).code());
        visitor.post("/sign-in", "login", login, "password", World.PASSWORD);
        for (int i = 0; i < 2; i++) {
            jdbc.sql("update access.attempt set failures = 10").update();
            visitor.post("/sign-in/code", "code", "00000" + i);
        }
        var answer = visitor.post("/sign-in/code", "code", "000009");
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    /** As if ten guesses had gone before: the wait after this one is about a minute. */
    private void guessForLong(Visitor guesser) {
        guesser.post("/sign-in", "login", login, "password", "first guess");
        jdbc.sql("update access.attempt set failures = 10").update();
        guesser.post("/sign-in", "login", login, "password", "another guess");
    }
}
