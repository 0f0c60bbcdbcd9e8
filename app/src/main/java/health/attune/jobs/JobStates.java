package health.attune.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the jobs of all modules go. */
@Component
public class JobStates {
    private final JdbcClient jdbc;
    /** Asked for late: a job may be to look at how the others go. */
    private final ObjectProvider<Job> jobs;

    private final ObjectProvider<Jobs> here;
    private final DatabaseTime time;

    JobStates(JdbcClient jdbc, ObjectProvider<Job> jobs, ObjectProvider<Jobs> here, DatabaseTime time) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.here = here;
        this.time = time;
    }

    /** In the order of their names. */
    public List<JobState> all() {
        var shared = shared();
        return jobs.stream()
                .map(job -> job.by() == Job.By.ONE_INSTANCE
                        ? shared.getOrDefault(job.name(), new Row(null, 0, null))
                                .of(job)
                        : own(job))
                .sorted(Comparator.comparing(JobState::name))
                .toList();
    }

    /** Whether this instance does any. */
    public boolean areDoneHere() {
        var jobsHere = here.getIfAvailable();
        return jobsHere != null && jobsHere.isRunning();
    }

    /** The time that they follow. */
    public Instant now() {
        return time.now();
    }

    private JobState own(Job job) {
        var jobsHere = here.getIfAvailable();
        return jobsHere == null ? new Row(null, 0, null).of(job) : jobsHere.ownState(job);
    }

    private Map<String, Row> shared() {
        var rows = new HashMap<String, Row>();
        jdbc.sql("""
                select task_name, last_success, coalesce(consecutive_failures, 0) as failures,
                    case when not picked then execution_time end as due_at
                from jobs.scheduled_task
                """).query(row -> {
            rows.put(
                    row.getString("task_name"),
                    new Row(
                            moment(row.getTimestamp("last_success")),
                            row.getInt("failures"),
                            moment(row.getTimestamp("due_at"))));
        });
        return rows;
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private record Row(
            @Nullable Instant succeededAt,
            int failures,
            @Nullable Instant dueAt) {
        JobState of(Job job) {
            return new JobState(job.name(), job.every(), succeededAt, failures, dueAt);
        }
    }
}
