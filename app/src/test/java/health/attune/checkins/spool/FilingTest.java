package health.attune.checkins.spool;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern.Reason;
import health.attune.checkins.AnsweredBy;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.checkins.Links;
import health.attune.database.DatabaseSettings;
import health.attune.database.Ids;
import health.attune.keys.ServiceKey;
import health.attune.pages.CrisisHelp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Answers that were received while the database was away, and what becomes of them. */
@AttuneTest
class FilingTest {
    private static final CrisisHelp HELP = new CrisisHelp("Call us.", "555", "556");

    @Autowired
    Filing filing;

    @Autowired
    Tickets tickets;

    @Autowired
    ServiceKey key;

    @Autowired
    DatabaseSettings database;

    @Autowired
    Asked asked;

    @Autowired
    Alerts alerts;

    @Autowired
    Links links;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Spool spool;
    private Someone someone;
    private UUID checkin;
    private UUID response;

    @BeforeEach
    void somebodyWhoseAnswersCantBeSaved() {
        spool = spool(DataSize.ofMegabytes(1));
        someone = asked.someone("Sol Spooled", "phq-9");
        checkin = asked.open(someone);
        response = responseOf(checkin);
    }

    @Test
    void thePositiveAnswerIsFiledWithItsAlertOnce() throws IOException {
        assertThat(keep(received(9, 2))).isTrue();
        assertThat(spool.waitingHere()).isEqualTo(1);
        var file = only(".spool");
        var copy = Files.readAllBytes(file);
        assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                .as("nothing in clear")
                .doesNotContain("phq9", "item");
        spool.fileAll();
        assertThat(spool.waitingHere()).isZero();
        assertThat(alerts.mine(someone.manager())).singleElement().satisfies(alert -> {
            assertThat(alert.reason()).isEqualTo(Reason.POSITIVE);
            assertThat(alert.answer()).isEqualTo(2);
        });
        assertThat(answer(9)).isEqualTo("2");
        spool.close();
        Files.write(file, copy);
        asked.answer(someone, checkin, 9, 0);
        spool(DataSize.ofMegabytes(1)).fileAll();
        assertThat(answer(9))
                .as("killed before the file was emptied, it is not filed again")
                .isEqualTo("0");
        assertThat(alerts.mine(someone.manager())).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theOrderIsKeptAndARefusalIsOne() {
        keep(received(9, 3));
        keep(received(9, 1));
        keep(received(1, 1));
        keep(new Received(Ids.next(), ticket(1, someone.self()), List.of(), "en", Instant.now()));
        keep(received(9, 1));
        spool.fileAll();
        assertThat(answer(9)).isEqualTo("1");
        assertThat(answer(1)).isNull();
        assertThat(alerts.mine(someone.manager()))
                .hasSize(1)
                .extracting(Alert::answer)
                .containsExactly(3);
    }

    @Test
    void whatWasAnsweredLaterStandsAndTheCryIsHeardAllTheSame() {
        keep(received(9, 3));
        asked.answer(someone, checkin, 9, 0);
        spool.fileAll();
        assertThat(answer(9)).isEqualTo("0");
        assertThat(alerts.mine(someone.manager())).extracting(Alert::reason).containsExactly(Reason.LATE);
    }

    @Test
    void whoMayNotAnswerAnyMoreIsHeardButChangesNothing() {
        keep(received(9, 3));
        jdbc.sql("update access.account set active_until = now() where id = ?")
                .param(someone.self().id())
                .update();
        spool.fileAll();
        assertThat(answer(9)).isNull();
        assertThat(alerts.mine(someone.manager())).extracting(Alert::reason).containsExactly(Reason.LATE);
    }

    @Test
    void whatCameByAnEndedLinkIsHeardButChangesNothing() {
        var tablet = links.handOver(someone.manager(), someone.id(), AnsweredBy.PERSON, "en");
        checkin = Objects.requireNonNull(tablet.checkinId());
        response = responseOf(checkin);
        keep(new Received(Ids.next(), ticket(1, tablet), List.of(1), "en", Instant.now()));
        links.withdraw(someone.manager(), someone.id());
        keep(new Received(Ids.next(), ticket(9, tablet), List.of(3), "en", Instant.now()));
        spool.fileAll();
        assertThat(answer(1)).as("given before it ended").isEqualTo("1");
        assertThat(answer(9)).isNull();
        assertThat(alerts.mine(someone.manager())).extracting(Alert::reason).containsExactly(Reason.LATE);
    }

    @Test
    void anInstanceThatIsGoneIsTakenOverAndOneThatLivesIsNot() throws IOException {
        keep(received(9, 1));
        var other = spool(DataSize.ofMegabytes(1));
        other.fileAll();
        assertThat(alerts.mine(someone.manager())).as("its owner lives").isEmpty();
        spool.close();
        other.fileAll();
        assertThat(alerts.mine(someone.manager())).hasSize(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWasChangedOnTheDiskIsSetAsideAndHoldsNothingUp() throws IOException {
        keep(received(1, 1));
        spool.close();
        var file = only(".spool");
        Files.move(file, folder.resolve(Ids.next() + ".spool"));
        spool = spool(DataSize.ofMegabytes(1));
        keep(received(9, 2));
        spool.fileAll();
        assertThat(alerts.mine(someone.manager())).hasSize(1);
        assertThat(answer(1)).isNull();
        assertThat(only(".aside")).isNotEmptyFile();
    }

    @Test
    void whatIsMoreThanItKeepsIsRefused() {
        spool = spool(DataSize.ofBytes(100));
        assertThat(keep(received(9, 2))).isFalse();
        spool = spool("/proc/none/spool", DataSize.ofMegabytes(1));
        assertThat(keep(received(9, 2))).isFalse();
    }

    @Test
    void aTicketIsGoodForItsQuestionAloneAndNobodyMakesOne() {
        var asking = new Tickets.Asked(checkin, response, "phq9-9", "es");
        var ticket = tickets.issue(someone.self(), asking, HELP);
        var read = tickets.read(ticket).orElseThrow();
        assertThat(read.help()).isEqualTo(HELP);
        assertThat(read.principal().name()).isEmpty();
        assertThat(read.allows(checkin, "phq9-9", Instant.now())).isTrue();
        assertThat(read.allows(checkin, "phq9-8", Instant.now())).isFalse();
        assertThat(read.allows(Ids.next(), "phq9-9", Instant.now())).isFalse();
        assertThat(read.allows(checkin, "phq9-9", Instant.now().plusSeconds(13 * 3600)))
                .isFalse();
        for (var forged : List.of("", "?", ticket.substring(4), ticket.substring(0, 40), "A".repeat(400)))
            assertThat(tickets.read(forged)).as(forged).isEmpty();
    }

    private boolean keep(Received answer) {
        return spool.keep(answer);
    }

    private Received received(int number, int value) {
        return new Received(Ids.next(), ticket(number, someone.self()), List.of(value), "en", Instant.now());
    }

    private Ticket ticket(int number, Principal bearer) {
        var asking = new Tickets.Asked(checkin, response, "phq9-" + number, "en");
        return tickets.read(tickets.issue(bearer, asking, HELP)).orElseThrow();
    }

    private UUID responseOf(UUID opened) {
        return jdbc.sql("select id from checkins.response where checkin_id = ?")
                .param(opened)
                .query(UUID.class)
                .single();
    }

    private Spool spool(DataSize most) {
        return spool(folder.toString(), most);
    }

    private Spool spool(String in, DataSize most) {
        return new Spool(new SpoolSettings(in, most), database, key, filing, new LaterClock());
    }

    private Path only(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private @Nullable String answer(int number) {
        return jdbc.sql("select answers ->> ? from checkins.response where id = ?")
                .params("phq9-" + number, response)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
