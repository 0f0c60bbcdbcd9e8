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

    /** One that is under way goes on as it is: what it has passed by then waits for its next time. */
    public void ask(String jobName) {
        jdbc.sql("update jobs.scheduled_task set execution_time = least(execution_time, now())"
                        + " where task_name = ? and not picked")
                .param(jobName)
                .update();
    }
}
