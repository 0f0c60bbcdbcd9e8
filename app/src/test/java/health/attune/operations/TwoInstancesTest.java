package health.attune.operations;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.Visitor;
import health.attune.World;
import health.attune.database.Ids;
import health.attune.database.OtherDatabase;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The program started twice on one database: what one knows the other does, and one can go while the other stays. */
@AttuneTest
class TwoInstancesTest {
    private static final String LOGIN = "ada@attune.test";

    @Value("${attune.database.folder}")
    Path data;

    @Autowired
    PasswordEncoder passwords;

    @TempDir
    Path folder;

    @Test
    void bothServeOneDatabaseAndOneThatIsToldToStopFinishesWhatItDoes() throws Exception {
        int metrics = Processes.freePort();
        var database = OtherDatabase.make(data);
        try (var processes = processesOn(database)) {
            var one = processes.serve("one");
            one.await("Attune is ready");
            var other = processes
                    .with("ATTUNE_METRICS_PORT", Integer.toString(metrics))
                    .with("ATTUNE_STOP_DRAIN", "3s")
                    .serve("other");
            other.await("Attune is ready");
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
                makeAdministrator(connection);
                assertASessionHoldsOnBoth(one, other);
                assertFiguresAreOnTheirOwnPortAlone(other, metrics);
                assertThat(count(connection)).isEqualTo(2);
                assertWhatIsUnderWayIsFinished(other);
                assertThat(count(connection))
                        .as("the one that was stopped said good-bye")
                        .isEqualTo(1);
            }
            assertThat(new Visitor(one.port()).get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(other.said()).contains("\"route\":\"/status\"").doesNotContain(LOGIN, "Ada Vance", "?");
        }
    }

    private Processes processesOn(OtherDatabase database) {
        return new Processes(folder)
                .with("ATTUNE_DATABASE_URL", database.url())
                .with("ATTUNE_DATABASE_USER", database.user())
                .with("ATTUNE_DATABASE_PASSWORD", database.password())
                .with("ATTUNE_SECRET_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")
                .with("ATTUNE_STAFF_SECOND_FACTOR", "false")
                .with("ATTUNE_LOG_FORMAT", "json")
                .with("ATTUNE_ACCESS_LOG", "info");
    }

    private void assertASessionHoldsOnBoth(Processes.Started one, Processes.Started other) {
        var visitor = Visitor.signedIn(one.port(), LOGIN);
        var cookie = Objects.requireNonNull(visitor.cookie("attune"), "the cookie of the session");
        var there = new Visitor(other.port()).get("/status", "Cookie", cookie.getName() + "=" + cookie.getValue());
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.body()).contains("Running: 2");
    }

    private static void assertFiguresAreOnTheirOwnPortAlone(Processes.Started other, int metrics) throws Exception {
        var figures = get(metrics, "/actuator/prometheus");
        assertThat(figures)
                .contains("attune_sign{", "attune_database_up", "attune_request_seconds", "jvm_memory_used_bytes")
                .doesNotContain(LOGIN, "Ada");
        assertThat(new Visitor(other.port()).get("/actuator/prometheus").statusCode())
                .isEqualTo(404);
        assertThat(get(other.port(), "/readyz")).contains("UP");
    }

    /** Half of a form is sent, then SIGTERM, then the other half: it is answered, and the process ends by itself. */
    private static void assertWhatIsUnderWayIsFinished(Processes.Started other) throws Exception {
        var visitor = new Visitor(other.port());
        visitor.get("/sign-in");
        var form = "_csrf=" + URLEncoder.encode(visitor.token(), StandardCharsets.UTF_8) + "&login=" + LOGIN
                + "&password=" + URLEncoder.encode(World.PASSWORD, StandardCharsets.UTF_8);
        var cookie = Objects.requireNonNull(visitor.cookie("attune-form"));
        try (var socket = new Socket("localhost", other.port())) {
            var out = socket.getOutputStream();
            out.write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: attune-form=" + cookie.getValue()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + form.length() + "\r\n\r\n" + form.substring(0, 20))
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            Thread.sleep(1_000);
            other.terminate();
            Thread.sleep(1_000);
            assertThat(get(other.port(), "/readyz")).as("while draining").contains("OUT_OF_SERVICE");
            Thread.sleep(3_500);
            out.write(form.substring(20).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 303");
        }
        assertThat(other.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private void makeAdministrator(Connection connection) throws Exception {
        var account = Ids.next();
        try (var insert = connection.prepareStatement("""
                insert into access.account (id, kind, login, name, password) values (?, 'staff', ?, 'Ada Vance', ?)
                """)) {
            insert.setObject(1, account);
            insert.setString(2, LOGIN);
            insert.setString(3, passwords.encode(World.PASSWORD));
            insert.executeUpdate();
        }
        try (var insert = connection.prepareStatement(
                "insert into access.role_grant (id, account_id, role) values (?, ?, 'system-administrator')")) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, account);
            insert.executeUpdate();
        }
    }

    private static long count(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from operations.instance")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
