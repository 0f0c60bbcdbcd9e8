package health.attune.handoffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Grant;
import health.attune.access.Principal;
import health.attune.database.Ids;
import health.attune.handoffs.HandOff.Offer;
import health.attune.pages.forms.AlreadySent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Times that are kept open, of which several want one at once. */
@AttuneTest
class OpenSlotsTest {
    @Autowired
    World world;

    @Autowired
    HandOffs handOffs;

    @Autowired
    OpenSlots slots;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    UUID site;
    UUID program;
    UUID person;
    Principal doctor;
    Principal manager;
    OpenSlot slot;

    @BeforeEach
    void aTimeThatIsKeptOpen() {
        site = world.site();
        var clinic = world.program(site);
        program = world.program(site);
        person = world.person("Petra", "Lindqvist");
        doctor = world.staff("nurse", site, clinic);
        world.joinTeam(doctor, world.episode(person, clinic), true);
        manager = world.staff("care-manager", site, program);
        var tomorrow = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.DAYS);
        slot = new OpenSlot(Ids.next(), program, manager.id(), tomorrow, 30);
        slots.keep(manager, slot);
    }

    @Test
    void ofTwoWhoTakeATimeAtOnceOneIsTold() throws Exception {
        assertThat(second(this::offered, this::offered)).isFalse();
        assertThat(slots.freeIn(manager, program)).isEmpty();
    }

    @Test
    void keptTwiceIsOnceAndAnotherTimeOrProgramIsNotSwallowed() {
        slots.keep(manager, slot);
        slots.keep(manager, at(Ids.next(), program, slot.startsAt()));
        assertThatThrownBy(() -> slots.keep(
                        manager, at(slot.id(), program, slot.startsAt().plusSeconds(7_200))))
                .isInstanceOf(AlreadySent.class);
        var second = world.program(site);
        world.alsoHolds(manager, "care-manager", Grant.Place.of(second, site));
        assertThatThrownBy(() -> slots.keep(manager, at(Ids.next(), second, slot.startsAt())))
                .isInstanceOf(HandOffRefused.class)
                .hasMessage("handoffs.refused.kept");
        slots.giveUp(manager, slot.id());
        assertThatThrownBy(() -> slots.keep(manager, slot)).isInstanceOf(AlreadySent.class);
        slots.keep(manager, at(Ids.next(), second, slot.startsAt()));
        assertThat(slots.own(manager).keySet()).extracting(OpenSlot::programId).containsExactly(second);
    }

    private OpenSlot at(UUID id, UUID kept, Instant from) {
        return new OpenSlot(id, kept, manager.id(), from, 30);
    }

    @Test
    void aTimeThatIsGivenUpMeanwhileIsTakenByNobody() throws Exception {
        assertThat(second(this::givenUp, this::offered)).isFalse();
        assertThat(slots.own(manager)).isEmpty();
    }

    @Test
    void aTimeThatIsTakenMeanwhileIsNotGivenUp() throws Exception {
        second(this::offered, this::givenUp);
        assertThat(slots.own(manager).values()).containsExactly(true);
    }

    /** What the second of them comes to, who begins before the first one has ended and has to wait for them. */
    private boolean second(Callable<Boolean> first, Callable<Boolean> second) throws Exception {
        try (var one = Executors.newSingleThreadExecutor()) {
            var later = transaction.execute(status -> {
                try {
                    assertThat(first.call()).isTrue();
                    var other = one.submit(second);
                    waitsForALock();
                    return other;
                } catch (Exception told) {
                    throw new IllegalStateException(told);
                }
            });
            return later.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException told) {
            throw new AssertionError("Not told in words", told.getCause());
        }
    }

    private void waitsForALock() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            boolean waits = jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single();
            if (waits) return;
            Thread.sleep(50);
        }
    }

    private boolean offered() {
        try {
            handOffs.offer(doctor, Ids.next(), new Offer(person, program, null, "phone", null, slot.id()));
            return true;
        } catch (HandOffRefused told) {
            return false;
        }
    }

    private boolean givenUp() {
        slots.giveUp(manager, slot.id());
        return true;
    }
}
