package health.attune.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.access.factors.Authenticator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What is asked of staff outside of tests. */
@AttuneTest
@TestPropertySource(properties = "attune.sign-in.staff-second-factor=true")
class StaffSecondFactorTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void staffSetUpASecondFactorAtTheirNextSignInAndPersonsMayChoose() {
        var nurse = world.staff("nurse", world.site(), null);
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var first = visitor.post("/sign-in", "login", world.login(nurse), "password", World.PASSWORD);
        assertThat(Visitor.next(first)).isEqualTo("/sign-in/second-factor");
        assertThat(Visitor.next(visitor.get("/people"))).isEqualTo("/sign-in");
        var page = visitor.get("/sign-in/second-factor").body();
        var app = new Authenticator(page.replaceAll("(?s).*<code[^>]*>([A-Z2-7 ]+)</code>.*", "$1"));
        assertThat(Visitor.next(visitor.post("/sign-in/second-factor", "code", app.code())))
                .isEqualTo("/account/recovery-codes");
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
        visitor.get("/account/second-factor");
        var removed = visitor.post(
                "/account/second-factor", "_method", "delete", "password", World.PASSWORD, "code", app.code(1));
        assertThat(removed.statusCode()).isEqualTo(422);
        assertThat(removed.body()).contains("Whoever works here needs more than a password");

        var person = world.account(world.person("Ida", "Lund"));
        var home = Visitor.signedIn(port, world.login(person));
        assertThat(home.get("/account").statusCode()).isEqualTo(200);
    }
}
