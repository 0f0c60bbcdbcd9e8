package health.attune.notices.sending;

import health.attune.jobs.Job;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SendingJobs {

    /** Only wakes the lanes: a server that keeps them waiting must not keep other jobs waiting. */
    @Bean
    Job sendNotices(Lanes lanes) {
        return new Job("notices.send", Duration.ofSeconds(1), Job.By.EVERY_INSTANCE, lanes::wake);
    }

    /** What became of a notice is of interest as long as somebody may look for the reason. */
    @Bean
    Job forgetNotices(SendingStore store) {
        return new Job("notices.forget", Duration.ofHours(6), Job.By.ONE_INSTANCE, store::forgetOld);
    }
}
