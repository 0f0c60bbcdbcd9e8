package health.attune.checkins.spool;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Principal;
import health.attune.alerts.Alert;
import health.attune.alerts.Alerts;
import health.attune.alerts.Concern.Reason;
import health.attune.checkins.Asked;
import health.attune.checkins.Asked.Someone;
import health.attune.database.DatabaseSettings;
import health.attune.database.Ids;
import health.attune.keys.ServiceKey;
import health.attune.pages.CrisisHelp;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** An answer that was received and that the database refuses for a reason that does not pass. */
@AttuneTest
class AsideTest {
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
    World world;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Refusing refusing;

    private final LaterClock clock = new LaterClock();

    @BeforeEach
    void aDatabaseThatRefuses(@Autowired ApplicationContext service) {
        refusing = new Refusing(service);
    }

    @Test
    void itCallsForHumansIsCountedAndIsTriedAgainAtTheNextStart() throws Exception {
        var someone = asked.someone("Ada Aside", "phq-9");
        var administrator = world.staff("system-administrator", null, null);
        var answer = received(someone);
        refusing.toFile(answer.id(), () -> {
            var spool = spool();
            assertThat(spool.keep(answer)).isTrue();
            spool.fileAll();
            spool.close();
            assertThat(spool.setAside()).isEqualTo(1);
            assertThat(reasons(someone)).containsExactly(Reason.UNREADABLE);
            assertThat(told(administrator)).isEqualTo(1);
            var next = spool();
            next.fileAll();
            assertThat(next.setAside()).as("not yet").isEqualTo(1);
        });
        var mended = spool();
        mended.fileAll();
        assertThat(mended.setAside()).isZero();
        assertThat(reasons(someone)).containsExactlyInAnyOrder(Reason.UNREADABLE, Reason.POSITIVE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itIsTriedAgainEachHour() throws Exception {
        var someone = asked.someone("Ada Hourly", "phq-9");
        var answer = received(someone);
        var spool = spool();
        spool.fileAll();
        refusing.toFile(answer.id(), () -> {
            spool.keep(answer);
            spool.fileAll();
        });
        spool.fileAll();
        assertThat(reasons(someone)).as("tried a moment ago").containsExactly(Reason.UNREADABLE);
        clock.forward(Duration.ofHours(1));
        spool.fileAll();
        assertThat(spool.setAside()).isZero();
        assertThat(reasons(someone)).containsExactlyInAnyOrder(Reason.UNREADABLE, Reason.POSITIVE);
    }

    @Test
    void untilHumansAreCalledItStaysInTheSpool() throws Exception {
        var someone = asked.someone("Ada Uncalled", "phq-9");
        var answer = received(someone);
        var spool = spool();
        refusing.toFile(answer.id(), () -> {
            refusing.alertsOf(someone.id(), () -> {
                assertThat(spool.keep(answer)).isTrue();
                spool.fileAll();
            });
            assertThat(spool.setAside()).isZero();
            assertThat(spool.waitingHere()).isEqualTo(1);
            spool.fileAll();
            assertThat(reasons(someone)).containsExactly(Reason.UNREADABLE);
            assertThat(spool.setAside()).isEqualTo(1);
        });
    }

    @Test
    void whatWaitsAndWaitsHoldsNothingUp() throws Exception {
        var first = asked.someone("Ada Waiting", "phq-9");
        var behind = asked.someone("Ada Behind", "phq-9");
        var orphan = asked.someone("Ada Orphan", "phq-9");
        var answer = received(first);
        var spool = spool();
        refusing.toFileNow(answer.id(), () -> {
            spool.keep(answer);
            spool.keep(received(behind));
            leftBehind(orphan);
            spool.fileAll();
            for (var heard : List.of(behind, orphan)) assertThat(reasons(heard)).containsExactly(Reason.POSITIVE);
            assertThat(reasons(first)).isEmpty();
        });
        spool.fileAll();
        assertThat(reasons(first)).containsExactly(Reason.POSITIVE);
        assertThat(spool.waitingHere()).isZero();
    }

    @Test
    void aRecordOfAnotherVersionHoldsNothingUp() throws Exception {
        var someone = asked.someone("Ada Version", "phq-9");
        var path = folder.resolve(Ids.next() + ".spool");
        var place = path.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        append(path, new Seal(key, "checkins.spool").seal(new byte[] {'{', '}'}, place));
        append(path, sealed(someone, path));
        var spool = spool();
        spool.fileAll();
        assertThat(reasons(someone)).containsExactly(Reason.POSITIVE);
        assertThat(spool.setAside()).isEqualTo(1);
    }

    @Test
    void whatCantBeOpenedHoldsNothingUpAndIsCounted() throws Exception {
        var someone = asked.someone("Ada Unopened", "phq-9");
        var administrator = world.staff("system-administrator", null, null);
        Files.createDirectory(folder.resolve("0.spool"));
        Files.createDirectory(folder.resolve("0.spool.aside"));
        append(folder.resolve("1.spool.aside"), sealed(someone, folder.resolve("1.spool")));
        var spool = spool();
        spool.fileAll();
        assertThat(reasons(someone)).containsExactly(Reason.POSITIVE);
        assertThat(spool.setAside()).isEqualTo(2);
        assertThat(told(administrator)).isEqualTo(1);
        var next = asked.someone("Ada Later", "phq-9");
        leftBehind(next);
        spool.fileWhatWaits();
        assertThat(reasons(next)).as("no answer looks for it").isEmpty();
        spool.fileAll();
        assertThat(reasons(next)).containsExactly(Reason.POSITIVE);
    }

    @Test
    void whatIsDamagedCallsForHumansAndWhatWasNeverReceivedDoesNot() throws Exception {
        var someone = asked.someone("Ada Damaged", "phq-9");
        var administrator = world.staff("system-administrator", null, null);
        var cut = leftBehind(someone);
        try (var channel = FileChannel.open(cut, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 1);
        }
        var spool = spool();
        spool.fileAll();
        assertThat(folder).isEmptyDirectory();
        assertThat(told(administrator)).isZero();
        var damaged = leftBehind(someone);
        var bytes = Files.readAllBytes(damaged);
        bytes[40] ^= 1;
        Files.write(damaged, bytes);
        spool.fileAll();
        assertThat(spool.setAside()).isEqualTo(1);
        assertThat(told(administrator)).isEqualTo(1);
    }

    /** By an instance that is gone: one answer. */
    private Path leftBehind(Someone someone) throws Exception {
        var spool = folder.resolve(Ids.next() + ".spool");
        append(spool, sealed(someone, spool));
        return spool;
    }

    private byte[] sealed(Someone someone, Path spool) {
        return new Records(key, filing).sealed(received(someone), spool);
    }

    private static void append(Path path, byte[] record) throws Exception {
        try (var file = SpoolFile.open(path)) {
            file.append(record, 10_000);
        }
    }

    private List<Reason> reasons(Someone someone) {
        return alerts.mine(someone.manager()).stream().map(Alert::reason).toList();
    }

    private int told(Principal administrator) {
        return jdbc.sql("select count(*) from notices.notice where account_id = ? and key like 'checkins.aside%'")
                .param(administrator.id())
                .query(Integer.class)
                .single();
    }

    private Received received(Someone someone) {
        var checkin = asked.open(someone);
        var response = jdbc.sql("select id from checkins.response where checkin_id = ?")
                .param(checkin)
                .query(UUID.class)
                .single();
        var asking = new Tickets.Asked(checkin, response, "phq9-9", "en");
        var ticket = tickets.read(tickets.issue(someone.self(), asking, new CrisisHelp("Call us.", "555", "556")))
                .orElseThrow();
        return new Received(Ids.next(), ticket, List.of(2), "en", Instant.now());
    }

    private Spool spool() {
        return new Spool(new SpoolSettings(folder.toString(), DataSize.ofMegabytes(1)), database, key, filing, clock);
    }
}
