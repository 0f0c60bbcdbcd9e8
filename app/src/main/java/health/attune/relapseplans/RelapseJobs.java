package health.attune.relapseplans;

import health.attune.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RelapseJobs {
    private static final Duration EVERY = Duration.ofHours(1);

    /** For what the transaction of an answer could not tell. */
    @Bean
    Job relapseWatchJob(RelapseWatch watch) {
        return new Job("relapseplans.watch", EVERY, Job.By.ONE_INSTANCE, watch::lookAtAll);
    }
}
