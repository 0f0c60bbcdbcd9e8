package health.attune.access.canaries;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import health.attune.AttuneTest;
import health.attune.TestFolder;
import health.attune.World;
import health.attune.access.Principal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people said and the secrets of the service are written down nowhere but where they belong. */
@AttuneTest
@ExtendWith(OutputCaptureExtension.class)
class CanariesTest {
    private static final Path DATABASE_LOG = TestFolder.shared().resolve("postgres.log");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final ListAppender<ILoggingEvent> events = new ListAppender<>();
    Journey journey;

    @BeforeEach
    void listen() {
        jdbc.sql("delete from access.attempt").update();
        events.start();
        root().addAppender(events);
        journey = new Journey(world, port);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(events);
        jdbc.sql("delete from access.attempt").update();
    }

    @Test
    void noneOfTwoHundredIsWrittenDownAnywhere(CapturedOutput printed) throws Exception {
        var staff = journey.colleague("care-manager");
        var people = new ArrayList<String>();
        for (int i = 0; i < 12; i++) people.add(journey.newcomer(staff));
        for (var person : people) {
            var episode = takenOn(person);
            journey.written(staff, person);
            journey.answered(staff, person, episode);
        }
        goWrong(staff, people.getFirst());
        System.out.println("canaries: " + journey.canaries.count() + " of " + journey.canaries.kinds() + ", found: "
                + leaks(printed) + ", answers: " + journey.statuses());
        assertThat(leaks(printed)).isEmpty();
        assertThat(journey.canaries.count()).isGreaterThanOrEqualTo(200);
        assertThat(journey.statuses()).contains(200, 303, 400, 404, 413, 422, 500);
    }

    @Test
    void oneThatIsLoggedOnPurposeIsFound(CapturedOutput printed) {
        LoggerFactory.getLogger("health.attune.Careless").warn("Saved {}.", journey.canaries.word("name"));
        assertThat(leaks(printed)).contains("log: name", "printed: name");
        journey.visitor().get("/people/" + journey.canaries.word("identifier"));
        assertThat(leaks(printed)).contains("address: identifier");
    }

    private void goWrong(Watched staff, String person) throws Exception {
        var faults = new Faults(journey.canaries, staff, person);
        faults.malformed();
        faults.taken(journey.canaries.word("identifier"));
        faults.secrets(journey.visitor());
        faults.cutOff(jdbc, transaction);
    }

    /** The registered person is taken on by everybody of this test who may be: one team, one account. */
    private UUID takenOn(String person) {
        var lead = jdbc.sql("select account_id from access.role_grant where program_id = ?")
                .param(journey.program())
                .query(UUID.class)
                .single();
        var episode = jdbc.sql("select id from programs.episode where person_id = ?")
                .param(UUID.fromString(person))
                .query(UUID.class)
                .single();
        world.joinTeam(Principal.staff(lead, "Lead"), episode, true);
        return episode;
    }

    private List<String> leaks(CapturedOutput printed) {
        var found = new ArrayList<String>();
        found(found, "log", logged());
        found(found, "printed", printed.getAll());
        found(found, "log of the database", read());
        found(found, "address", String.join("\n", journey.addresses));
        found(found, "metrics", metrics());
        found(found, "notices", notices());
        journey.told.forEach(told -> found.add("error page: " + told));
        return found;
    }

    private void found(List<String> all, String where, String text) {
        journey.canaries.in(text).forEach(kind -> all.add(where + ": " + kind));
    }

    private String logged() {
        var text = new StringBuilder();
        for (var event : List.copyOf(events.list)) {
            text.append(event.getFormattedMessage()).append(event.getMDCPropertyMap());
            if (event.getThrowableProxy() != null) text.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return text.toString();
    }

    private String metrics() {
        var visitor = journey.visitor();
        var text = new StringBuilder();
        for (var page : List.of("health", "prometheus", "metrics"))
            text.append(visitor.get("/actuator/" + page).body());
        return text.toString();
    }

    /** What leaves the house is made of the rows that are queued for it. */
    private String notices() {
        var text = new StringBuilder();
        for (var table : jdbc.sql("select table_name from information_schema.tables where table_schema = 'notices'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list())
            jdbc.sql("select t::text from notices." + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(text::append);
        return text.toString();
    }

    private static String read() {
        try {
            return Files.readString(DATABASE_LOG);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
