package health.attune.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.backups.BackupSettings;
import health.attune.database.DatabaseSettings;
import health.attune.database.disks.DiskReserve;
import health.attune.operations.Sign.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** Each sign, when what it watches is well and when it isn't. */
@AttuneTest
class SignsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Autowired
    DatabaseSign database;

    @Autowired
    TablesSign tables;

    @Autowired
    DiskReserve reserve;

    @Autowired
    DatabaseSettings data;

    @Autowired
    InstanceStore instances;

    @Autowired
    InstanceSign instanceSign;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDatabaseThatAnswersAndKeepsWhatItSaysIsWell() {
        assertThat(database.look()).extracting(Sign::state).containsExactly(State.GOOD);
        assertThat(tables.look()).extracting(Sign::state).containsExactly(State.GOOD);
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndMeasured() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/attune?connectTimeout=1");
        var signs = new Signs(
                List.of(new DatabaseSign(JdbcClient.create(nowhere))), new SignMeters(registry), Clock.systemUTC());
        assertThat(signs.look().signs()).extracting(Sign::state).containsExactly(State.BROKEN);
        assertThat(registry.get("attune.database.up").gauge().value()).isZero();
        assertThat(registry.get("attune.sign").tag("sign", "database").gauge().value())
                .isEqualTo(State.BROKEN.ordinal());
    }

    @Test
    void whatCannotBeLookedAtIsNotKnownAndHidesNothingElse() {
        var broken = new Watched() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public List<Sign> look() {
                throw new IllegalStateException("out of order");
            }
        };
        var signs = new Signs(List.of(broken, database), new SignMeters(registry), Clock.systemUTC());
        assertThat(signs.look().signs()).extracting(Sign::state).containsExactly(State.UNKNOWN, State.GOOD);
    }

    @Test
    void aFigureThatIsNoLongerSeenHasNoNumber() {
        var meters = new SignMeters(registry);
        var signs = new java.util.ArrayList<>(List.of(Sign.of("disk.data", State.GOOD, "disk.good")
                .with(Measure.of("disk.free.bytes", "volume", "data", 7))));
        meters.show(new Signs.Reading(java.time.Instant.EPOCH, signs));
        assertThat(registry.get("attune.disk.free.bytes").gauge().value()).isEqualTo(7);
        meters.show(new Signs.Reading(java.time.Instant.EPOCH, List.of()));
        assertThat(registry.get("attune.disk.free.bytes").gauge().value()).isNaN();
    }

    @Test
    void aDiskIsLowBeforeItIsFull() {
        var backups = bound("attune.backup", BackupSettings.class);
        assertThat(new DiskSigns(reserve, backups).look())
                .extracting(Sign::name)
                .contains("disk.data", "disk.wal");
        var greedy = new DiskReserve(data, new DiskReserve.Settings(DataSize.ofTerabytes(1_000)));
        assertThat(new DiskSigns(greedy, backups).look())
                .extracting(Sign::state)
                .containsOnly(State.BROKEN);
        assertThatThrownBy(greedy::requireRoom).hasMessageContaining("are kept for what people answer");
    }

    @Test
    void anInstanceThatFellSilentIsToldAndOneThatWasStoppedIsNot() {
        var dead = UUID.randomUUID();
        var stopped = UUID.randomUUID();
        var running = UUID.randomUUID();
        instances.seen(running, "here.example.org", "0.1");
        instances.seen(dead, "gone.example.org", "0.1");
        instances.seen(stopped, "stopped.example.org", "0.1");
        jdbc.sql("update operations.instance set seen_at = now() - interval '2 minutes' where id in (?, ?)")
                .params(dead, stopped)
                .update();
        instances.stopped(stopped);
        var sign = instanceSign.look().getFirst();
        assertThat(sign.state()).isEqualTo(State.ATTENTION);
        assertThat(sign.facts().getFirst()).isEqualTo("gone.example.org");
        instances.stopped(dead);
        assertThat(instanceSign.look().getFirst().state()).isEqualTo(State.GOOD);
        instances.stopped(running);
    }

    private static <T> T bound(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource()).bindOrCreate(prefix, type);
    }
}
