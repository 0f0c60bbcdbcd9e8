package health.attune.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.pages.PublicAddress;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AttuneTest
class HeadersTest {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Test
    void everyKindOfAnswerCarriesThem() {
        var visitor = new Visitor(port);
        var page = visitor.get("/sign-in");
        assertGuarded(page, 200);
        assertGuarded(visitor.get("/"), 303);
        assertGuarded(visitor.get("/account"), 303);
        assertGuarded(visitor.get("/account", "HX-Request", "true"), 401);
        assertGuarded(visitor.get("/nowhere"), 404);
        assertGuarded(visitor.post("/sign-in", "login", "x", "password", "y"), 422);
        assertGuarded(new Visitor(port).post("/sign-in", "login", "x"), 403);
        assertGuarded(visitor.get("/actuator/health"), 200);
        var staff = Visitor.signedIn(port, world.login(world.staff("nurse", world.site(), null)));
        assertGuarded(staff.get("/account"), 200);
        assertGuarded(staff.post("/account"), 405);
    }

    @Test
    void theContentPolicyHasNoWayAroundIt() {
        var policy = header(new Visitor(port).get("/sign-in"), "Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @Test
    void onlyFilesThatAreTheSameForEverybodyAreKept() {
        var file = new Visitor(port).get("/static/attune.css");
        assertThat(header(file, "Cache-Control")).contains("immutable");
        ALWAYS.forEach((name, value) -> assertThat(header(file, name)).isEqualTo(value));
        assertThat(file.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(header(new Visitor(port).get("/static/none.css"), "Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void textSaysHowItIsWritten() {
        var visitor = new Visitor(port);
        assertThat(header(visitor.get("/sign-in"), "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(visitor.get("/static/attune.css"), "Content-Type")).isEqualTo("text/css;charset=UTF-8");
        assertThat(header(visitor.get("/static/attune.js"), "Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(header(visitor.get("/static/attune.svg"), "Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
    }

    @Test
    void noOtherSiteMayReadAnAnswer() {
        for (var origin : new String[] {"https://evil.example", "null"})
            assertThat(new Visitor(port)
                            .get("/sign-in", "Origin", origin)
                            .headers()
                            .map())
                    .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void signingOutClearsTheBrowser() {
        var staff = Visitor.signedIn(port, world.login(world.staff("nurse", world.site(), null)));
        staff.get("/account");
        assertThat(header(staff.post("/sign-out"), "Clear-Site-Data")).contains("cache", "storage");
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() {
        assertThat(new SafeHeaders(new PublicAddress("https://attune.example.org")).all())
                .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        assertThat(new SafeHeaders(new PublicAddress(null)).all()).doesNotContainKey("Strict-Transport-Security");
        assertThat(new PublicAddress("https://attune.example.org/").cookie("attune"))
                .isEqualTo("__Host-attune");
        assertThat(new PublicAddress("http://localhost:8080").cookie("attune")).isEqualTo("attune");
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var staff = Visitor.signedIn(port, world.login(world.staff("nurse", world.site(), null)));
        for (var name : new String[] {"attune", "attune-form", "attune-device"})
            assertThat(Objects.requireNonNull(staff.cookie(name), name).isHttpOnly())
                    .isTrue();
        assertThat(staff.cookiesSet())
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("SameSite=Lax", "HttpOnly", "Path=/"));
    }

    private static void assertGuarded(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        ALWAYS.forEach((name, value) -> assertThat(header(answer, name)).isEqualTo(value));
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "etag");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
