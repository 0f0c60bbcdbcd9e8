package health.attune.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a shared job forward, since something came up for it: it is done once this transaction has ended. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EarlyRuns {
    private static final Logger LOG = LoggerFactory.getLogger(EarlyRuns.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    EarlyRuns(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One that is under way goes on as it is, and is done again at once: it may have passed what this is about. */
    public void ask(String jobName) {
        jdbc.sql("""
                update jobs.scheduled_task set is_asked = picked,
                    execution_time = case when picked then execution_time else least(execution_time, now()) end
                where task_name = ?
                """).param(jobName).update();
    }

    /** The same once this transaction has ended well: one that goes on after something failed may not fail by it. */
    public void askAfterwards(String jobName) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                askApart(jobName);
            }
        });
    }

    private void askApart(String jobName) {
        try {
            apart.executeWithoutResult(status -> ask(jobName));
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} could not be asked for early ({}).",
                    jobName,
                    e.getClass().getSimpleName());
        }
    }
}
