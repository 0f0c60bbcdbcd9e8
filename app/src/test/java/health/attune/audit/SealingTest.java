package health.attune.audit;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.audit.AuditEntry.About;
import health.attune.audit.AuditEntry.Actor;
import health.attune.audit.AuditEntry.Deed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many write while it is sealed and verified: each entry is sealed once, and none is suspected. */
class SealingTest extends ChainOfThree {
    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 60;

    @Test
    void nothingIsLostAndNothingSuspectedUnderWriters() throws Exception {
        var written = new AtomicInteger();
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(i -> threads.submit(() -> write(written)))
                    .toList();
            var sealers = List.of(
                    threads.submit(whileWriting(writing, this::seal)),
                    threads.submit(whileWriting(writing, sealing::seal)),
                    threads.submit(whileWriting(writing, this::assertGood)));
            for (var writer : writers) writer.get(60, TimeUnit.SECONDS);
            writing.set(false);
            for (Future<?> sealer : sealers) sealer.get(60, TimeUnit.SECONDS);
        }
        seal();
        assertGood();
        assertThat(sealed()).doesNotHaveDuplicates().hasSize(30 + written.get());
        assertThat(jdbc.sql("select count(*) from audit.waiting")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEntryThatCommitsLateIsSealedAfterThoseThatCameLater() throws Exception {
        var written = new CountDownLatch(1);
        var sealed = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = threads.submit(() -> transaction.executeWithoutResult(status -> {
                audit.recordAll(List.of(entry()));
                written.countDown();
                await(sealed);
            }));
            await(written);
            write();
            seal();
            assertGood();
            sealed.countDown();
            late.get(10, TimeUnit.SECONDS);
        }
        assertThat(sealing.seal()).isEqualTo(1);
        assertThat(firstOf(5)).isLessThan(firstOf(4));
        heads.keep();
        assertGood();
    }

    @Test
    void whatWasRolledBackLeavesAGapThatNobodySuspects() {
        transaction.executeWithoutResult(status -> {
            audit.recordAll(List.of(entry(), entry()));
            status.setRollbackOnly();
        });
        write();
        seal();
        assertGood();
        assertThat(sealing.seal()).isZero();
    }

    private List<Long> sealed() {
        return jdbc.sql("select sealed.id from audit.batch, unnest(ids) as sealed(id)")
                .query(Long.class)
                .list();
    }

    private long firstOf(long batch) {
        return jdbc.sql("select first_id from audit.batch where number = ?")
                .param(batch)
                .query(Long.class)
                .single();
    }

    private Void write(AtomicInteger written) {
        var random = ThreadLocalRandom.current();
        for (int i = 0; i < TRANSACTIONS; i++) {
            int many = random.nextInt(1, 8);
            boolean undone = random.nextInt(4) == 0;
            transaction.executeWithoutResult(status -> {
                IntStream.range(0, many).forEach(one -> audit.record(entry()));
                if (undone) status.setRollbackOnly();
            });
            if (!undone) written.addAndGet(many);
        }
        return null;
    }

    private static Callable<Void> whileWriting(AtomicBoolean writing, Runnable work) {
        return () -> {
            while (writing.get()) work.run();
            return null;
        };
    }

    private void assertGood() {
        assertThat(verify().wrong()).isNull();
    }

    private static AuditEntry entry() {
        return new AuditEntry(
                new Actor(UUID.randomUUID(), "staff"),
                new Deed("read", "C"),
                About.person(UUID.randomUUID(), "page"),
                "care-team",
                true);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
