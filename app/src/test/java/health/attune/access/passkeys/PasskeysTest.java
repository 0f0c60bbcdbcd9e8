package health.attune.access.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Principal;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class PasskeysTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Principal person;
    Visitor owner;
    SoftKey key;

    @BeforeEach
    void somebodyWithAPasskey() {
        jdbc.sql("delete from access.attempt").update();
        person = world.account(world.person("Ada", "Key"));
        owner = Visitor.signedIn(port, world.login(person));
        key = new SoftKey(port);
        var kept = add(owner, key, "My phone");
        assertThat(Visitor.next(kept)).isEqualTo("/account/recovery-codes");
    }

    @Test
    void itSignsInAloneAndAsTwoFactors() {
        var visitor = new Visitor(port);
        assertThat(Visitor.next(signIn(visitor, key))).isEqualTo("/");
        assertThat(visitor.get("/account").body()).contains("with a passkey");
        assertThat(visitor.get("/account/passkeys").body()).contains("My phone", "Last used");
    }

    @Test
    void whoHasOneIsAskedForItAfterThePassword() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var first = visitor.post("/sign-in", "login", world.login(person), "password", World.PASSWORD);
        assertThat(Visitor.next(first)).isEqualTo("/sign-in/code");
        var page = visitor.get("/sign-in/code").body();
        assertThat(page).contains("Use a passkey").doesNotContain("name=\"code\"");
        assertThat(Visitor.next(visitor.post("/sign-in/code/passkey", "credential", key.sign(page))))
                .isEqualTo("/");
    }

    @Test
    void asASecondStepOnlyAPasskeyOfThatAccountCounts() {
        var other = world.account(world.person("Eve", "Other"));
        var hers = new SoftKey(port);
        add(Visitor.signedIn(port, world.login(other)), hers, "Hers");
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", "login", world.login(person), "password", World.PASSWORD);
        var page = visitor.get("/sign-in/code").body();
        assertThat(visitor.post("/sign-in/code/passkey", "credential", hers.sign(page))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visitor.next(visitor.get("/account"))).isEqualTo("/sign-in");
    }

    @Test
    void aRemovedOneOpensNothingFromThenOn() {
        var lost = new Visitor(port);
        signIn(lost, key);
        owner.get("/account/passkeys");
        owner.post("/account/passkeys/" + id(), "_method", "delete");
        assertThat(Visitor.next(lost.get("/account")))
                .as("on the device that was lost")
                .isEqualTo("/sign-in");
        assertThat(signIn(new Visitor(port), key).statusCode()).isEqualTo(422);
        assertThat(owner.get("/account").body()).contains("The passkey “My phone” was removed.");
    }

    @Test
    void anAnswerCountsOnce() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        key.count = -1; // many passkeys don't count: what keeps an answer from being sent again is the challenge
        var answer = key.sign(visitor.post("/sign-in/passkey/challenge").body());
        assertThat(Visitor.next(visitor.post("/sign-in/passkey", "credential", answer)))
                .isEqualTo("/");
        visitor.get("/account");
        visitor.post("/sign-out");
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in/passkey", "credential", answer).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAnswerCountsInTheBrowserThatAsked() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var answer = key.sign(visitor.post("/sign-in/passkey/challenge").body());
        var thief = new Visitor(port);
        thief.get("/sign-in");
        thief.post("/sign-in/passkey/challenge");
        assertThat(thief.post("/sign-in/passkey", "credential", answer).statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAnswerThatComesTooLateDoesNotCount() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var asked = visitor.post("/sign-in/passkey/challenge").body();
        jdbc.sql("update access.ceremony set expires_at = now() where expires_at > now()")
                .update();
        assertThat(visitor.post("/sign-in/passkey", "credential", key.sign(asked))
                        .statusCode())
                .isEqualTo(422);
    }

    static Stream<Arguments> dishonest() {
        return Stream.of(
                lie("from another origin", key -> key.origin = "https://attune.example.org"),
                lie("for another host", key -> key.host = "example.org"),
                lie("without looking at who holds the device", key -> key.flags = 0x01),
                lie("without anybody there", key -> key.flags = 0x04));
    }

    private static Arguments lie(String name, Consumer<SoftKey> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dishonest")
    void aSignatureThatWasNotAskedForLikeThisIsRefused(String name, Consumer<SoftKey> change) {
        change.accept(key);
        assertThat(signIn(new Visitor(port), key).statusCode()).isEqualTo(422);
        var another = new SoftKey(port);
        change.accept(another);
        assertThat(add(owner, another, "Another").statusCode()).isEqualTo(422);
    }

    @Test
    void aPasskeyThatNamesAnotherAccountIsRefused() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var asked = SoftKey.challenge(visitor.post("/sign-in/passkey/challenge").body());
        var other = new SoftKey(port);
        add(Visitor.signedIn(port, world.login(world.account(world.person("Eve", "Other")))), other, "Hers");
        assertThat(visitor.post("/sign-in/passkey", "credential", key.sign(asked, other.handle()))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void onePasskeyThatCountsBackwardsIsRefusedAndItsOwnerIsTold() {
        assertThat(Visitor.next(signIn(new Visitor(port), key))).isEqualTo("/");
        key.count = 0;
        assertThat(signIn(new Visitor(port), key).statusCode()).isEqualTo(422);
        assertThat(owner.get("/account").body()).contains("there may be a copy of it");
    }

    @Test
    void oneThatIsKeptAlreadyIsNotKeptAgain() {
        var other = Visitor.signedIn(port, world.login(world.account(world.person("Eve", "Other"))));
        assertThat(add(other, key, "Stolen").statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsNoneIsRefusedAndNothingBreaks() {
        for (var junk : new String[] {"", "{}", "null", "[]", "{\"id\":1}", "x".repeat(5_000)}) {
            var visitor = new Visitor(port);
            visitor.get("/sign-in");
            visitor.post("/sign-in/passkey/challenge");
            assertThat(visitor.post("/sign-in/passkey", "credential", junk).statusCode())
                    .as(junk)
                    .isEqualTo(422);
        }
    }

    @Test
    void anAccountThatHasEndedIsNotOpenedByIt() {
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(person.id())
                .update();
        assertThat(signIn(new Visitor(port), key).statusCode()).isEqualTo(422);
    }

    private static java.net.http.HttpResponse<String> signIn(Visitor visitor, SoftKey key) {
        visitor.get("/sign-in");
        var asked = visitor.post("/sign-in/passkey/challenge").body();
        return visitor.post("/sign-in/passkey", "credential", key.sign(asked));
    }

    private static java.net.http.HttpResponse<String> add(Visitor owner, SoftKey key, String name) {
        var page = owner.get("/account/passkeys/new").body();
        return owner.post("/account/passkeys", "name", name, "credential", key.make(page));
    }

    private UUID id() {
        return jdbc.sql("select id from access.passkey where account_id = ?")
                .param(person.id())
                .query(UUID.class)
                .single();
    }
}
