package health.attune.jobs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings a shared job forward, since something came up for it: it is done once this transaction has ended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EarlyRuns {
    private final JdbcClient jdbc;

    EarlyRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is under way goes on as it is, and is done again at once: it may have passed what this is about. */
    public void ask(String jobName) {
        jdbc.sql("""
                update jobs.scheduled_task set is_asked = picked,
                    execution_time = case when picked then execution_time else least(execution_time, now()) end
                where task_name = ?
                """).param(jobName).update();
    }
}
