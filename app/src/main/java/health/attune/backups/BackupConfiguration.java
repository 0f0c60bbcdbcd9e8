package health.attune.backups;

import health.attune.jobs.Job;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
    /** How soon one that failed is tried again. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(5);

    @Bean
    @ConditionalOnProperty("attune.backup.folder")
    Job backups(Backups backups) {
        return new Job("backups.make", LOOK_EVERY, Job.By.ONE_INSTANCE, backups::makeDue);
    }
}
