package health.attune.audit;

import health.attune.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditJobs {
    private static final Duration EVERY = Duration.ofSeconds(10);

    @Bean
    Job auditSeal(Sealing sealing) {
        return new Job("audit.seal", EVERY, Job.By.ONE_INSTANCE, sealing::seal);
    }

    /** Each instance into its own folder, so that each of them is a witness. */
    @Bean
    Job auditHeads(Heads heads) {
        return new Job("audit.heads", EVERY, Job.By.EVERY_INSTANCE, heads::keep);
    }
}
