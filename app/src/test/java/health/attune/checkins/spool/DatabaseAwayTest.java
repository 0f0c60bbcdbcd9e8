package health.attune.checkins.spool;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.Visitor;
import health.attune.World;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.OwnServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database dies while people answer, and comes back: what was said to be received is there, with its alerts. */
class DatabaseAwayTest {
    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final int PEOPLE = 4;

    /** Of all tests here, as its tables take long to make; each ends it and finds it running. */
    private static OwnServer server;

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // started by each test
    private ConfigurableApplicationContext service;

    @BeforeAll
    static void aServerOfItsOwn(@TempDir Path shared) throws Exception {
        server = OwnServer.in(shared.resolve("server"));
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        server.close();
        server.start();
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    /** It gives a connection up sooner than outside of tests; how long a person waits is for the browser to see. */
    private ConfigurableApplicationContext start(String most) throws IOException {
        return OwnService.on(server, folder, most, "--spring.datasource.hikari.connection-timeout=1000");
    }

    /** Somebody before the question about self-harm. */
    private record Answering(Someone someone, UUID checkin, Visitor phone, String ticket) {

        HttpResponse<String> answer(int value) {
            return phone.post(path(), "item", "phq9-9", "value", value + "", "stay", "1", "ticket", ticket);
        }

        String path() {
            return "/checkins/" + checkin + "/answers/9";
        }
    }

    @Test
    void whatWasReceivedIsFiledWithItsAlertAlsoAfterANewStart() throws Exception {
        service = start("64MB");
        var random = new Random(7);
        var all = new ArrayList<Answering>();
        for (int i = 0; i < PEOPLE; i++) all.add(begin("Ava Away" + i));
        server.kill();
        var positives = new ArrayList<UUID>();
        try (var atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            var told = new ArrayList<Future<?>>();
            for (var one : all) {
                int value = random.nextInt(3);
                if (value > 0) positives.add(one.someone().id());
                told.add(atOnce.submit(() -> isReceivedTwice(one, value)));
            }
            for (var one : told) one.get();
        }
        service.close();
        server.start();
        service = start("64MB");
        service.getBean(Spool.class).fileAll();
        service.getBean(Spool.class).fileAll();
        assertThat(alerted(all)).containsExactlyInAnyOrderElementsOf(positives).isNotEmpty();
        assertThat(folder.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void whatCantBeKeptEitherIsSaidNotToBeReceived() throws Exception {
        service = start("0B");
        var someone = begin("Nora Not");
        server.kill();
        var told = someone.answer(2);
        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(told.body()).contains("NOT received. Nobody will see this answer", "tel:988", "call us");
        var page = someone.phone().post(someone.path(), "item", "phq9-9", "value", "2", "ticket", someone.ticket());
        assertThat(page.body())
                .contains("Your answer was NOT received", "tel:988")
                .doesNotContain("Exception");
        server.start();
        answerUntilSaved(someone, 2);
        assertThat(alerted(List.of(someone))).hasSize(1);
    }

    @Test
    void nobodyIsBelievedWithoutTheTicketOfThePage() throws Exception {
        service = start("64MB");
        var someone = begin("Tia Ticket");
        var other = begin("Otto Other");
        server.kill();
        var foreign = new Answering(someone.someone(), someone.checkin(), someone.phone(), other.ticket());
        assertThat(foreign.answer(2).statusCode()).isEqualTo(503);
        var page = someone.phone().post(someone.path(), "item", "phq9-9", "value", "2", "ticket", someone.ticket());
        assertThat(page.statusCode()).isEqualTo(202);
        assertThat(page.body()).contains("nobody has seen it yet", "tel:988");
        server.start();
        answerUntilSaved(someone, 1);
        assertThat(alerted(List.of(someone, other)))
                .containsExactly(someone.someone().id());
    }

    private static void isReceivedTwice(Answering one, int value) {
        for (int sent = 0; sent < 2; sent++)
            assertThat(one.answer(value).body()).contains("Received, not yet filed. No human has seen it yet", "988");
    }

    /** The service needs a moment to find its database again. */
    private static void answerUntilSaved(Answering someone, int value) {
        var body = someone.answer(value).body();
        for (int tries = 0; tries < 20 && !body.contains("is-saved"); tries++)
            body = someone.answer(value).body();
        assertThat(body).contains("Saved");
    }

    private Answering begin(String name) {
        var someone = service.getBean(Asked.class).someone(name, "phq-9");
        var checkin = service.getBean(Asked.class).open(someone);
        var phone = Visitor.signedIn(
                OwnService.port(service), service.getBean(World.class).login(someone.self()));
        var ticket =
                TICKET.matcher(phone.get("/checkins/" + checkin + "/answers/9").body());
        assertThat(ticket.find()).isTrue();
        return new Answering(someone, checkin, phone, ticket.group(1));
    }

    private List<UUID> alerted(List<Answering> all) {
        var people = all.stream().map(one -> one.someone().id()).toArray(UUID[]::new);
        return service.getBean(JdbcClient.class)
                .sql("select person_id from alerts.alert where person_id = any(?)")
                .param(people)
                .query(UUID.class)
                .list();
    }
}
