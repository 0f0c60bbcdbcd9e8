package health.attune.caseload;

import health.attune.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseloadJobs {

    @Bean
    Job makeMissingRows(MissingRows missing) {
        return new Job("caseload.missing", Duration.ofHours(1), Job.By.ONE_INSTANCE, missing::makeAll);
    }
}
