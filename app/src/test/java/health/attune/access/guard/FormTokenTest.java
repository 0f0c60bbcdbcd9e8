package health.attune.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AttuneTest
class FormTokenTest {
    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Visitor visitor;

    @BeforeEach
    void aVisitor() {
        visitor = new Visitor(port);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWithASentence() {
        var answer = visitor.post("/language", "language", "es");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This form is too old or came from another window");
    }

    @Test
    void aTokenFromElsewhereIsRefused() {
        var attacker = new Visitor(port);
        attacker.get("/sign-in");
        visitor.get("/sign-in");
        visitor.useToken(attacker.token());
        assertThat(visitor.post("/language", "language", "es").statusCode()).isEqualTo(403);
    }

    @Test
    void aFormBegunOnAnotherSiteIsRefusedEvenWithAToken() {
        visitor.get("/sign-in");
        for (var site : new String[] {"cross-site", "same-site"})
            assertThat(visitor.postFrom(site, "/language", "language", "es").statusCode())
                    .isEqualTo(403);
        assertThat(visitor.postFrom("same-origin", "/language", "language", "es")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void twoTabsAndAChangeOfLanguageKeepBothFormsWorking() {
        visitor.get("/sign-in");
        var firstTab = visitor.token();
        visitor.get("/sign-in");
        var secondTab = visitor.token();
        assertThat(firstTab).isNotEqualTo(secondTab);
        assertThat(visitor.post("/language", "language", "es", "back", "/sign-in")
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/sign-in").body()).contains("Iniciar sesión");
        visitor.useToken(firstTab);
        var staff = world.login(world.staff("nurse", world.site(), null));
        assertThat(visitor.post("/sign-in", "login", staff, "password", World.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        visitor.useToken(secondTab);
        assertThat(visitor.post("/sign-out").statusCode()).isEqualTo(303);
    }

    @Test
    void noVisitorLeavesASessionHoweverManyPagesAreRead() {
        long before = sessions();
        visitor.get("/sign-in");
        visitor.post("/language", "language", "es");
        visitor.post("/sign-in", "login", "nobody", "password", "nothing");
        visitor.get("/set-up");
        visitor.get("/nowhere");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void leadingBackGoesNowhereElse() {
        visitor.get("/sign-in");
        for (var back :
                new String[] {"//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nSet-Cookie: x=y"})
            assertThat(Visitor.next(visitor.post("/language", "language", "en", "back", back)))
                    .isEqualTo("/");
    }

    private long sessions() {
        return jdbc.sql("select count(*) from access.session").query(Long.class).single();
    }
}
