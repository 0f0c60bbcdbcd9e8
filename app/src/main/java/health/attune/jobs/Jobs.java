package health.attune.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does the jobs of all modules from when the service stands until it stops; a run under way is finished first. */
class Jobs implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final String TABLE = "jobs.scheduled_task";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT_EVERY = Duration.ofSeconds(2);
    private static final int HEARTBEATS_MISSED_BY_THE_DEAD = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JobSettings settings;
    private final List<Job> jobs;
    private final DataSource source;
    private final DatabaseTime time;
    private @Nullable Scheduler shared;
    private @Nullable ScheduledExecutorService own;
    private final Map<String, JobState> ownStates = new ConcurrentHashMap<>();

    Jobs(JobSettings settings, List<Job> jobs, DataSource source, DatabaseTime time) {
        this.settings = settings;
        this.jobs = jobs;
        this.source = source;
        this.time = time;
    }

    @Override
    public void start() {
        shared = shared();
        shared.start();
        var each =
                jobs.stream().filter(job -> job.by() == Job.By.EVERY_INSTANCE).toList();
        // A thread for each of them: one that waits for something outside holds up no deadline.
        own = Executors.newScheduledThreadPool(
                each.size(), Thread.ofPlatform().name("job-", 0).daemon().factory());
        for (var job : each)
            own.scheduleWithFixedDelay(() -> runOwn(job), 0, job.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Scheduler shared() {
        var tasks = jobs.stream()
                .filter(job -> job.by() == Job.By.ONE_INSTANCE)
                .map(Jobs::task)
                .toList();
        return Scheduler.create(source)
                .startTasks(tasks)
                .tableName(TABLE)
                .clock(time)
                .threads(3)
                .pollingInterval(LOOK_EVERY)
                .heartbeatInterval(HEARTBEAT_EVERY)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED_BY_THE_DEAD)
                .shutdownMaxWait(PATIENCE)
                .failureLogging(LogLevel.ERROR, false)
                .build();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every()))
                .execute((instance, context) -> job.work().run());
    }

    /** How a job goes that each instance does, as this one did it. */
    JobState ownState(Job job) {
        return ownStates.getOrDefault(job.name(), new JobState(job.name(), job.every(), null, 0, null));
    }

    /** Whatever is thrown must not end the repetition: the executor drops what once threw, and says nothing. */
    private void runOwn(Job job) {
        var before = ownState(job);
        try {
            job.work().run();
            ownStates.put(job.name(), before.succeeded(time.now()));
        } catch (Throwable e) {
            ownStates.put(job.name(), before.failed(time.now()));
            LOG.error(
                    "The job {} failed ({}); it is tried again.",
                    job.name(),
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void stop() {
        if (own != null) {
            own.shutdown();
            await(own);
        }
        if (shared != null) shared.stop();
        own = null;
        shared = null;
    }

    private static void await(ScheduledExecutorService ending) {
        try {
            if (!ending.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) ending.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return shared != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.run();
    }
}
