package health.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.attune.AttuneTest;
import health.attune.World;
import health.attune.access.Access;
import health.attune.access.DataClass;
import health.attune.access.Principal;
import health.attune.access.Verb;
import health.attune.pages.NotThere;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class AuditTest {
    @Autowired
    World world;

    @Autowired
    Access access;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID person;
    Principal self;
    Principal stranger;

    @BeforeEach
    void aPersonAndAStranger() {
        person = world.person("Nora", "Vance");
        self = world.account(person);
        stranger = world.staff("therapist", world.site(), null);
    }

    @Test
    void whatIsAllowedIsRecordedWithWhatItTellsOf() {
        transaction.executeWithoutResult(status -> ask(self));
        assertThat(entries(true)).isEqualTo(1);
    }

    @Test
    void whatIsUndoneLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            ask(self);
            status.setRollbackOnly();
        });
        assertThat(entries(true)).isZero();
    }

    @Test
    void aRefusalIsRecordedThoughItsTransactionEndsWithNothingDone() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    rename("Somebody");
                    ask(stranger);
                }))
                .isInstanceOf(NotThere.class);
        assertThat(entries(false)).isEqualTo(1);
        assertThat(name()).isEqualTo("Nora");
    }

    @Test
    void aRefusalThatIsCaughtIsRecordedBesideWhatWasDone() {
        transaction.executeWithoutResult(status -> {
            rename("Nadia");
            assertThat(access.may(stranger, Verb.READ, DataClass.RECORD, person))
                    .isFalse();
        });
        assertThatThrownBy(() -> ask(stranger)).isInstanceOf(NotThere.class);
        assertThat(entries(false)).isEqualTo(1);
        assertThat(name()).isEqualTo("Nadia");
    }

    @Test
    void moreRefusalsAtOnceThanThereAreConnectionsAllEnd() throws Exception {
        int many = 60;
        var together = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, many)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> refusedInATransaction(together), threads))
                    .toArray(CompletableFuture[]::new);
            together.countDown();
            CompletableFuture.allOf(all).get(20, TimeUnit.SECONDS);
        }
        assertThat(entries(false)).isEqualTo(many);
    }

    private void refusedInATransaction(CountDownLatch together) {
        try {
            together.await();
            transaction.executeWithoutResult(status -> {
                jdbc.sql("select pg_sleep(0.05)").query(rows -> {});
                ask(stranger);
            });
        } catch (NotThere expected) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("nobody was refused");
    }

    private void ask(Principal who) {
        access.require(who, Verb.READ, DataClass.RECORD, person, "check-in");
    }

    private void rename(String name) {
        jdbc.sql("update people.person set given_name = ? where id = ?")
                .params(name, person)
                .update();
    }

    private String name() {
        return jdbc.sql("select given_name from people.person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private long entries(boolean allowed) {
        return jdbc.sql("select count(*) from audit.entry where person_id = ? and allowed = ?")
                .params(person, allowed)
                .query(Long.class)
                .single();
    }
}
