package health.attune.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent, the answer is a sentence and no more: never our fault, never a trace, on a page or in the log. */
@AttuneTest
@ExtendWith(OutputCaptureExtension.class)
class HostileInputTest {
    private static final String LONG = "a".repeat(20_000);

    @LocalServerPort
    int port;

    @Autowired
    World world;

    static Stream<String> tooLong() {
        return Stream.of(
                "GET /" + LONG + " HTTP/1.1",
                "GET /sign-in HTTP/1.1\r\nX-Big: " + LONG,
                "GET /sign-in HTTP/1.1\r\nCookie: language=" + LONG);
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /people/%ED%A0%80 HTTP/1.1",
                "GET /a%2Fb HTTP/1.1",
                "GET /a%5Cb HTTP/1.1",
                "GET /;x HTTP/1.1",
                "GET //sign-in HTTP/1.1",
                "GET /sign-in?%zz HTTP/1.1",
                "GET /sign-in?secretname=%zz HTTP/1.1",
                "GET /sign-in?secretname=%00 HTTP/1.1",
                "GET /sign-in?secretname=%ED%A0%80 HTTP/1.1",
                "GET /sign-in?secretname=%ff HTTP/1.1",
                "GET /sign-in?<x> HTTP/1.1",
                "GET /sign-in HTTP/1.1\r\nBad Header: x",
                "GET /sign-in HTTP/1.1\r\nX: a\u0001b",
                "GET /sign-in HTTP/1.1\r\nContent-Length: -1",
                "POST /sign-in HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 0",
                "POST /sign-in HTTP/1.1\r\nContent-Type: a/b/c;;\r\nContent-Length: 0",
                "POST /sign-in HTTP/1.1\r\nTransfer-Encoding: nonsense",
                "POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 99999999",
                "DELETE /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded"
                        + "\r\nContent-Length: 3\r\nConnection: close\r\n\r\n%zz",
                "FOO /sign-in HTTP/1.1",
                "TRACE /sign-in HTTP/1.1",
                "PATCH /sign-in HTTP/1.1",
                "CONNECT /x HTTP/1.1",
                "PROPFIND / HTTP/1.1",
                "POST /nowhere HTTP/1.1",
                "GET /nowhere HTTP/1.1\r\nAccept: nonsense",
                "GET /sign-in HTTP/9.9",
                "nonsense",
                "GET http://elsewhere.example/sign-in HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /static/../application.yaml HTTP/1.1",
                "GET /static/%2e%2e/application.yaml HTTP/1.1",
                "GET /webjars/../../application.yaml HTTP/1.1",
                "POST /static/attune.css HTTP/1.1",
                "GET /actuator HTTP/1.1",
                "GET /actuator/env HTTP/1.1",
                "GET /error HTTP/1.1",
                "GET /static HTTP/1.1",
                "GET /static/ HTTP/1.1",
                "GET /webjars/ HTTP/1.1",
                "GET /.git/config HTTP/1.1"
            })
    void isAnsweredWithASentenceAndTheHeadersOfEveryPage(String request, CapturedOutput log) {
        var answer = Wire.send(port, request);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).contains("That did not work", "988").doesNotContain("Exception", "at org.", "Tomcat");
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(log).doesNotContain("secretname", "at org.apache");
    }

    @Test
    void speaksTheLanguageOfTheReaderWhereverThatCanBeRead() {
        assertThat(Wire.send(port, "GET /%zz HTTP/1.1\r\nAccept-Language: es-MX")
                        .body())
                .contains("Eso no funcionó");
        assertThat(Wire.send(port, "GET /%zz HTTP/1.1\r\nCookie: language=es-US")
                        .body())
                .contains("Eso no funcionó");
        assertThat(Wire.send(port, "GET /nowhere HTTP/1.1\r\nAccept-Language: es")
                        .body())
                .contains("Eso no funcionó");
    }

    @Test
    void cookiesThatMakeNoSenseAreReadOver() {
        for (var cookie : new String[] {
            "attune=a b; attune-form=\"x; language=zz-@@", "attune=;;==; attune-device=%00", "language=xx; attune=ÿÿ"
        }) {
            var answer = Wire.send(port, "GET /sign-in HTTP/1.1\r\nCookie: " + cookie);
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    @Test
    void aFormWithTextThatNoDatabaseKeepsIsRefused() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        for (var text : new String[] {"a\0b", "\0"}) {
            assertThat(visitor.post("/sign-in", "login", text, "password", "x").statusCode())
                    .isEqualTo(400);
            assertThat(visitor.post("/sign-in", text, "x").statusCode()).isEqualTo(400);
        }
        assertThat(ReadableInput.isText("half \ud83d of a sign")).isFalse();
        assertThat(ReadableInput.isText("a whole one 🦊")).isTrue();
    }

    @Test
    void aFormThatIsTooLargeIsRefusedWithThatSentence() {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in", "login", "a".repeat(1_200_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than we can take");
        var fields =
                Stream.iterate(0, i -> i + 1).limit(2_400).map(i -> "f" + i).toArray(String[]::new);
        assertThat(visitor.post("/sign-in", fields).statusCode()).isBetween(400, 413);
    }

    @Test
    void aMethodBesidePutAndDeleteCantBeSmuggledIn() {
        var visitor = Visitor.signedIn(port, world.login(world.staff("nurse", world.site(), null)));
        visitor.get("/account");
        assertThat(visitor.post("/account/profile", "_method", "PATCH").statusCode())
                .isEqualTo(400);
        assertThat(visitor.post("/account/profile", "_method", "GET").statusCode())
                .isEqualTo(400);
        assertThat(visitor.post("/account/profile", "_method", "delete").statusCode())
                .isEqualTo(405);
    }

    @Test
    void anIdThatIsNoneIsLikeOneThatIsNotThere() {
        var visitor = Visitor.signedIn(port, world.login(world.staff("nurse", world.site(), null)));
        var absent = visitor.get("/people/01890000-0000-7000-8000-000000000000/goals/new");
        var malformed = visitor.get("/people/nonsense/goals/new");
        assertThat(absent.statusCode()).isEqualTo(404);
        assertThat(malformed.statusCode()).isEqualTo(404);
        assertThat(plain(malformed.body())).isEqualTo(plain(absent.body()));
    }

    @Test
    void aBodyThatEndsTooSoonHurtsNobody() {
        var cut = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n";
        var answer = Wire.send(port, cut.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).isBetween(400, 499);
    }

    /** A request that the fuzz of requests found to fail: each is refused, and nothing of it is in the log. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sign-in|--b\r\nContent-Disposition: form-data; name=a; filename=\"a\0b\"\r\n\r\nx\r\n--b--\r\n",
                "POST /sign-in|--b\r\nContent-Disposition: form-data; na",
                "PUT /sign-in|--b\r\nContent-Disposition: form-data; na",
                "TRACE /sign-in|--b\r\nContent-Disposition: form-data; na",
                "FOO /sign-in|--b\r\nContent-Disposition: form-data; na",
                "GET /nowhere|--b\r\nContent-Disposition: form-data; na",
                "GET /sign-in|--b\r\nContent-Disposition: form-data; name=a; nonsense\r\n\r\nx\r\n--b--\r\n"
            })
    void partsThatCantBeReadAreRefusedEverywhere(String made, CapturedOutput log) {
        var parts = made.split("\\|", 2);
        var head = "Host: localhost\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=b\r\n";
        var request =
                parts[0] + " HTTP/1.1\r\n" + head + "Content-Length: " + parts[1].length() + "\r\n\r\n" + parts[1];
        var answer = Wire.send(port, request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).contains("That did not work");
        assertThat(log).doesNotContain(" ERROR ", "at org.apache");
    }

    @Test
    void aFileInThePlaceOfATextIsRefused() {
        var visitor = Visitor.signedIn(port, world.login(world.staff("manager", world.site(), null)));
        visitor.get("/accounts");
        assertThat(visitor.upload("/accounts/search", "part", "x").statusCode()).isEqualTo(400);
    }

    @Test
    void aTokenThatIsNoTextIsAWrongOne(CapturedOutput log) {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var masked = new byte[72];
        Arrays.fill(masked, 0, 36, (byte) 0xff);
        visitor.useToken(Base64.getUrlEncoder().encodeToString(masked));
        assertThat(visitor.post("/sign-in", "login", "x").statusCode()).isEqualTo(403);
        assertThat(log).doesNotContain(" ERROR ");
    }

    private static String plain(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }
}
