package health.attune.access.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.access.factors.Authenticator;
import health.attune.access.factors.SecondFactors;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class RecoveryCodesTest {
    private static final Pattern CODE = Pattern.compile("<code>((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})</code>");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    SecondFactors factors;

    @Autowired
    RecoveryCodes codes;

    @Autowired
    JdbcClient jdbc;

    Principal person;
    Visitor owner;

    @BeforeEach
    void somebodyWithASecondFactor() {
        jdbc.sql("delete from access.attempt").update();
        person = world.account(world.person("Ada", "Paper"));
        owner = Visitor.signedIn(port, world.login(person));
        factors.offer(person.id());
        var app = new Authenticator(
                factors.offered(person.id(), "me").orElseThrow().key());
        factors.confirm(person.id(), app.code());
        owner.get("/account");
        owner.post("/proof", "to", "/account", "proof-password", World.PASSWORD, "proof-code", app.code(1));
    }

    @Test
    void tenAreShownOnceAndNeverAgain() {
        var made = make();
        assertThat(made).hasSize(10).doesNotHaveDuplicates();
        assertThat(owner.get("/account/recovery-codes").body())
                .contains("10 left")
                .doesNotContain(made.getFirst());
        var kept = jdbc.sql("select string_agg(c::text, ' ') from access.recovery_code c where account_id = ?")
                .param(person.id())
                .query(String.class)
                .single();
        for (var code : made)
            assertThat(kept).doesNotContain(code.substring(5), code.substring(5).replace("-", ""));
    }

    @Test
    void eachOpensTheAccountOnceWithThePasswordAndItsOwnerIsTold() {
        var code = make().getFirst();
        assertThat(recover(code.toLowerCase().replace("-", " ")).statusCode()).isEqualTo(303);
        assertThat(owner.get("/account").body())
                .contains("A recovery code was used.", "9 left", "with a recovery code");
        assertThat(recover(code).statusCode()).isEqualTo(422);
    }

    @Test
    void aNewSetEndsTheOldOne() {
        var old = make().getFirst();
        make();
        assertThat(recover(old).statusCode()).isEqualTo(422);
    }

    @Test
    void oneThatIsUsedTwiceAtOnceOpensOnce() throws Exception {
        var code = make().getFirst();
        Callable<Boolean> use = () -> codes.use(person.id(), code);
        try (var threads = Executors.newFixedThreadPool(4)) {
            int opened = 0;
            for (var one : threads.invokeAll(Collections.nCopies(4, use))) if (one.get()) opened++;
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void theCodesOfSomebodyElseOpenNothing() {
        var code = make().getFirst();
        assertThat(codes.use(world.account(world.person("Eve", "Other")).id(), code))
                .isFalse();
        assertThat(codes.use(person.id(), "")).isFalse();
        assertThat(codes.use(person.id(), code.substring(0, 15) + "0".repeat(4)))
                .isFalse();
    }

    @Test
    void withoutASecondFactorThereAreNone() {
        var other = Visitor.signedIn(port, world.login(world.account(world.person("Eve", "Other"))));
        other.get("/account/recovery-codes");
        assertThat(other.post("/account/recovery-codes").statusCode()).isEqualTo(303);
    }

    private List<String> make() {
        owner.get("/account/recovery-codes");
        return CODE.matcher(owner.post("/account/recovery-codes").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private java.net.http.HttpResponse<String> recover(String code) {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", "login", world.login(person), "password", World.PASSWORD);
        visitor.get("/sign-in/code");
        return visitor.post("/sign-in/recovery-code", "recovery", code);
    }
}
