package health.attune.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.backups.BackupSettings;
import health.attune.database.DatabaseSettings;
import health.attune.database.disks.DiskReserve;
import health.attune.operations.Sign.State;
import health.attune.pages.Words;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.MessageSource;
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

    @Autowired
    MessageSource messages;

    @Test
    void aDatabaseThatAnswersAndKeepsWhatItSaysIsWell() {
        assertThat(database.look()).extracting(Sign::state).containsExactly(State.GOOD);
        assertThat(tables.look()).extracting(Sign::state).containsExactly(State.GOOD);
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndMeasured() {
        var nowhere = new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/attune?connectTimeout=1");
        var signs = new Signs(
                List.of(new DatabaseSign(JdbcClient.create(nowhere))),
                new SignMeters(registry),
                messages,
                Clock.systemUTC());
        assertThat(signs.look().signs()).extracting(Sign::state).containsExactly(State.BROKEN);
        assertThat(registry.get("attune.database.up").gauge().value()).isZero();
        assertThat(registry.get("attune.sign").tag("sign", "database").gauge().value())
                .isEqualTo(State.BROKEN.ordinal());
    }

    @Test
    void whatCannotBeLookedAtIsNotKnownAndHidesNothingElse() {
        var broken = new Signs.Watched() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public List<Sign> look() {
                throw new IllegalStateException("out of order");
            }
        };
        var signs = new Signs(List.of(broken, database), new SignMeters(registry), messages, Clock.systemUTC());
        assertThat(signs.look().signs()).extracting(Sign::state).containsExactly(State.UNKNOWN, State.GOOD);
    }

    @Test
    void aSentenceNamesTheZoneOfAMomentAndTheUnitOfASize() {
        var english = new Words(Locale.ENGLISH, messages);
        var moment = Sign.of("backups", State.GOOD, "backups.good", Instant.EPOCH, new Sign.Bytes(3 << 20));
        assertThat(moment.sentence(english)).contains("UTC").contains("3 MB");
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
        instances.seen(running, "here.example.org", "0.1", "key");
        instances.seen(dead, "gone.example.org", "0.1", "key");
        instances.seen(stopped, "stopped.example.org", "0.1", "key");
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

    @Test
    void anInstanceWithAnotherKeyIsTold() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        instances.seen(one, "one.example.org", "0.1", "a key");
        assertThat(instanceSign.look().getLast().state()).isEqualTo(State.GOOD);
        instances.seen(other, "other.example.org", "0.1", "another key");
        assertThat(instanceSign.look().getLast().name()).isEqualTo("key");
        assertThat(instanceSign.look().getLast().state()).isEqualTo(State.BROKEN);
        instances.stopped(one);
        instances.stopped(other);
    }

    @Test
    void whetherAnAlertWouldArriveIsTold() {
        var signs = new SafetySigns(registry);
        assertThat(signs.look().subList(0, 2)).extracting(Sign::state).containsOnly(State.UNKNOWN);
        figure("attune.selftest.age.seconds", () -> 5_460);
        var overdue = new AtomicInteger();
        figure("attune.selftest.overdue", overdue::get);
        figure("attune.finder.age.seconds", () -> 181);
        figure("attune.finder.found", () -> 0);
        var failing = new AtomicInteger();
        figure("attune.notices.failing", failing::get, "channel", "mail");
        assertThat(signs.look()).extracting(Sign::state).containsExactly(State.GOOD, State.BROKEN, State.GOOD);
        overdue.set(1);
        failing.set(2);
        assertThat(signs.look()).extracting(Sign::state).containsExactly(State.BROKEN, State.BROKEN, State.ATTENTION);
        assertThat(signs.look().getLast().facts()).containsExactly("mail");
        figure("attune.notices.oldest.seconds", () -> 601, "channel", "mail");
        assertThat(signs.look().getLast().state()).isEqualTo(State.BROKEN);
    }

    private void figure(String name, Supplier<Number> value, String... tags) {
        Gauge.builder(name, value).tags(tags).register(registry);
    }

    private static <T> T bound(String prefix, Class<T> type) {
        return new Binder(new MapConfigurationPropertySource()).bindOrCreate(prefix, type);
    }
}
