package health.attune.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import health.attune.AttuneTest;
import health.attune.database.Ids;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AttuneTest
class JobsTest {
    @Autowired
    DataSource source;

    @Autowired
    DatabaseTime time;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EarlyRuns early;

    @Autowired
    TransactionTemplate transaction;

    final AtomicInteger runs = new AtomicInteger();
    final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();

    @Test
    void whatIsSharedIsDoneByOneInstanceAtATimeAndGoesOnAfterAFailure() throws InterruptedException {
        var name = "test." + Ids.next();
        var job = new Job(name, Duration.ofMillis(1), Job.By.ONE_INSTANCE, this::failOnce);
        whileBothRun(job, () -> runs.get() >= 3);
        assertThat(runs.get()).isGreaterThanOrEqualTo(3);
        assertThat(most).hasValue(1);
        jdbc.sql("delete from jobs.scheduled_task where task_name = ?")
                .param(name)
                .update();
    }

    @Test
    void whatIsAskedForWhileItIsUnderWayIsDoneOnceMore() throws InterruptedException {
        var name = "test." + Ids.next();
        Runnable work = () -> {
            if (runs.incrementAndGet() < 3) transaction.executeWithoutResult(status -> early.ask(name));
        };
        whileBothRun(new Job(name, Duration.ofHours(1), Job.By.ONE_INSTANCE, work), () -> runs.get() >= 3);
        assertThat(runs).hasValue(3);
        assertThat(jdbc.sql("select execution_time > now() from jobs.scheduled_task where task_name = ?")
                        .param(name)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        jdbc.sql("delete from jobs.scheduled_task where task_name = ?")
                .param(name)
                .update();
    }

    @Test
    void whatEachMustDoIsDoneByEachAndGoesOnAfterAFailure() throws InterruptedException {
        var job = new Job("test.each", Duration.ofMillis(50), Job.By.EVERY_INSTANCE, this::failOnce);
        whileBothRun(job, () -> most.get() >= 2 && runs.get() >= 4);
        assertThat(most).hasValue(2);
        assertThat(runs.get()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void anErrorEndsNoRepetition() throws InterruptedException {
        var job = new Job("test.broken", Duration.ofMillis(50), Job.By.EVERY_INSTANCE, this::breakOnce);
        var jobs = new Jobs(new JobSettings(true), List.of(job), source, time);
        jobs.start();
        try {
            for (int i = 0; i < 100 && runs.get() < 3; i++) Thread.sleep(50);
        } finally {
            jobs.stop();
        }
        assertThat(runs.get()).isGreaterThanOrEqualTo(3);
        assertThat(jobs.ownState(job).fails()).isFalse();
    }

    @Test
    void oneThatWaitsHoldsUpNoOther() throws InterruptedException {
        var release = new CountDownLatch(1);
        var last = new CountDownLatch(1);
        var waiting = new Job("test.waits", Duration.ofMillis(50), Job.By.EVERY_INSTANCE, () -> await(release));
        var other = new Job("test.other", Duration.ofMillis(50), Job.By.EVERY_INSTANCE, last::countDown);
        var jobs = new Jobs(new JobSettings(true), List.of(waiting, waiting, waiting, other), source, time);
        jobs.start();
        try {
            assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            release.countDown();
            jobs.stop();
        }
    }

    private static void await(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theTimeIsThatOfTheDatabase() {
        var there = jdbc.sql("select clock_timestamp()")
                .query(java.time.Instant.class)
                .single();
        assertThat(Duration.between(there, time.now()).abs()).isLessThan(Duration.ofSeconds(2));
    }

    private void failOnce() {
        workAShortWhile();
        if (runs.incrementAndGet() == 1) throw new IllegalStateException("the first run of the test fails");
    }

    /** What an assertion or a lack of memory throws is an error, no exception. */
    private void breakOnce() {
        workAShortWhile();
        if (runs.incrementAndGet() == 1) throw new AssertionError("the first run of the test is broken");
    }

    private void workAShortWhile() {
        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        atOnce.decrementAndGet();
    }

    private void whileBothRun(Job job, java.util.function.BooleanSupplier done) throws InterruptedException {
        var one = new Jobs(new JobSettings(true), List.of(job), source, time);
        var other = new Jobs(new JobSettings(true), List.of(job), source, time);
        one.start();
        other.start();
        try {
            for (int i = 0; i < 200 && !done.getAsBoolean(); i++) Thread.sleep(100);
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(one.isRunning()).isFalse();
    }
}
